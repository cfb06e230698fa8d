package io.sayonce.stack.cfpb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IntakeTest {

    static final ObjectMapper JSON = new ObjectMapper();

    final Queue<JsonNode> bodies = new ConcurrentLinkedQueue<>();
    final Queue<String> keys = new ConcurrentLinkedQueue<>();
    final Set<String> recorded = ConcurrentHashMap.newKeySet();
    final Map<String, Integer> failures = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    HttpServer api;

    @BeforeEach
    void open() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newCachedThreadPool());
        api.createContext("/v1/complaints", this::answer);
        api.start();
    }

    @AfterEach
    void close() {
        api.stop(0);
    }

    @Test
    void a_second_time_creates_nothing() throws IOException {
        var file = file("2023-08-25,Mortgage,Late fees,It broke,FL,33009,Web,1\n"
                + "2023-08-26,Mortgage,Late fees,,FL,33009,Web,2\n");

        assertEquals(
                List.of("2 created, 0 already there, 0 not imported"),
                take(file).lines());
        assertEquals(
                List.of("0 created, 2 already there, 0 not imported"),
                take(file).lines());
        assertEquals(4, Set.copyOf(keys).size());
    }

    @Test
    void a_complaint_is_sent_as_the_api_wants_it() throws IOException {
        take(file("2023-08-25,Mortgage,Late fees,It broke,FL,33009,Web,1\n"));

        assertEquals(JSON.readTree("""
                        {"external": {"system": "cfpb", "id": "1"}, "channel": "web",
                         "occurredAt": "2023-08-25T00:00:00Z", "product": "Mortgage", "description": "It broke",
                         "words": "customer", "state": "FL", "zipPrefix": "330"}"""), bodies.peek());
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_under_the_same_key() throws IOException {
        failures.put("1", 2);

        var tally = take(file("2023-08-25,Mortgage,Late fees,It broke,FL,33009,Web,1\n"));

        assertEquals(List.of("1 created, 0 already there, 0 not imported"), tally.lines());
        assertEquals(3, keys.size());
        assertEquals(1, Set.copyOf(keys).size());
    }

    @Test
    void what_the_api_refuses_is_reported_by_line_in_the_order_of_the_file() throws IOException {
        var tally = take(file("2023-08-25,Mortgage,Late fees,refuse me,FL,33009,Web,1\n"
                + "too short\n"
                + "2023-08-25,Mortgage,Late fees,It broke,FL,33009,Web,3\n"));

        assertEquals(
                List.of(
                        "line 2: 422 /description is too rude",
                        "line 3: has 1 columns instead of 8",
                        "1 created, 0 already there, 2 not imported"),
                tally.lines());
        assertTrue(tally.broughtSomething());
    }

    @Test
    void an_import_that_brought_nothing_is_no_success() throws IOException {
        assertFalse(take(file("too short\n")).broughtSomething());
    }

    private Tally take(CfpbFile file) {
        var tally = new Tally();
        new Intake("http://localhost:" + api.getAddress().getPort(), "token").take(file, tally::add);
        return tally;
    }

    private CfpbFile file(String rows) throws IOException {
        return new CfpbFile(Files.writeString(folder.resolve("some.csv"), CfpbFileTest.HEADER + rows));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody());
        var id = body.path("external").path("id").asText();
        bodies.add(body);
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (failures.merge(id, -1, Integer::sum) >= 0) {
            say(exchange, 503, "unavailable", "");
            return;
        }
        if (body.path("description").asText().equals("refuse me")) {
            say(exchange, 422, "invalid-value", "{\"pointer\": \"/description\", \"detail\": \"is too rude\"}");
            return;
        }
        if (recorded.add(id)) {
            say(exchange, 201, "none", "");
            return;
        }
        say(exchange, 409, "already-recorded", "");
    }

    private static void say(HttpExchange exchange, int status, String type, String error) throws IOException {
        var body = "{\"type\": \"https://sayonce.io/problems/%s\", \"errors\": [%s]}".formatted(type, error);
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
