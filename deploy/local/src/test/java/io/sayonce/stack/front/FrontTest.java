package io.sayonce.stack.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FrontTest {

    final int address = Ports.anyFree();
    final int complaint = Ports.anyFree();
    final int nobody = Ports.anyFree();
    final HttpClient http = HttpClient.newHttpClient();

    HttpServer service;
    Front front;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), complaint), 0);
        service.createContext("/", exchange -> {
            var said = "%s %s host=%s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Host"),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(418, said.length());
            exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        service.start();
        front = Front.start(PortPlan.chosenBy(Map.of(
                "SAYONCE_PORT_FRONT", Integer.toString(address),
                "SAYONCE_PORT_COMPLAINT", Integer.toString(complaint),
                "SAYONCE_PORT_LOYALTY", Integer.toString(nobody))::get));
    }

    @AfterEach
    void close() {
        front.close();
        service.stop(0);
    }

    @Test
    void a_request_reaches_its_service_as_it_is_and_so_does_the_answer() throws Exception {
        var answer = post("/v1/complaints/1/claim?x=%20y", "it broke");

        assertEquals(418, answer.statusCode());
        assertEquals("\"7\"", answer.headers().firstValue("ETag").orElseThrow());
        assertEquals("POST /v1/complaints/1/claim?x=%20y host=localhost:" + address + " it broke", answer.body());
    }

    @Test
    void a_path_may_hold_what_has_a_meaning_elsewhere() throws Exception {
        var answer = post("/v1/complaints/$1%5C$2?x=$3", "");

        assertEquals("POST /v1/complaints/$1%5C$2?x=$3 host=localhost:" + address + " ", answer.body());
    }

    @Test
    void who_asks_whether_a_body_is_wanted_is_told_so() throws Exception {
        var asking = posting("/v1/complaints", "it broke")
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .build();

        assertTrue(http.send(asking, BodyHandlers.ofString()).body().endsWith(" it broke"));
    }

    @Test
    void an_openapi_document_is_asked_for_where_the_service_has_it() throws Exception {
        var answer = post("/q/openapi/complaint?format=json", "");

        assertTrue(answer.body().startsWith("POST /q/openapi?format=json "));
    }

    @Test
    void a_service_that_is_down_is_a_problem_that_says_when_to_try_again() throws Exception {
        var answer = post("/v1/incentives", "x".repeat(100_000));

        assertEquals(503, answer.statusCode());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains("https://sayonce.io/problems/unavailable"));
        assertTrue(answer.body().contains("loyalty-service"));
    }

    @Test
    void a_service_that_comes_back_is_found_again() throws Exception {
        service.stop(0);
        assertEquals(503, post("/v1/complaints", "").statusCode());

        open(complaint);

        assertEquals(200, post("/v1/complaints", "").statusCode());
    }

    @Test
    void a_body_that_no_service_takes_is_a_problem() throws Exception {
        var answer = post("/v1/complaints", "x".repeat(Front.BODY_BYTES + 1));

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("https://sayonce.io/problems/payload-too-large"));
    }

    @Test
    void an_address_may_be_as_long_as_services_take_it() throws Exception {
        assertEquals(418, post("/v1/complaints?x=" + "x".repeat(20_000), "").statusCode());
    }

    @Test
    void an_unknown_path_is_a_problem() throws Exception {
        var answer = post("/somewhere", "{}");

        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains("https://sayonce.io/problems/not-found"));
    }

    private void open(int port) throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        service.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        service.start();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(posting(path, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder posting(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + address + path))
                .POST(BodyPublishers.ofString(body));
    }
}
