package io.sayonce.kit.rest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What well-behaved clients never send. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class GateTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/things")
    URI things;

    @Test
    void a_body_without_a_length_is_cut_off_too() throws Exception {
        var large = "{\"name\": \"" + "x".repeat(3 * StrictJson.MAX_BODY) + "\", \"count\": 1}";
        var answer = post(BodyPublishers.fromPublisher(BodyPublishers.ofString(large)));
        assertProblem(413, "payload-too-large", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1", "HTTP/1.1\r\nConnection: close", "HTTP/1.0"})
    void who_is_refused_in_the_middle_of_a_body_may_end_it_and_is_told_that_the_connection_ends(String version)
            throws IOException {
        try (var socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(30_000);
            var head = head(8_000_000).replaceFirst("HTTP/1.1", version);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var first = socket.getInputStream().readNBytes(1);
            socket.getOutputStream().write("x".repeat(8_000_000).getBytes(StandardCharsets.UTF_8));
            var rest = socket.getInputStream().readAllBytes();
            var answer = new String(first, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);
            assertTrue(answer.startsWith(version.substring(0, "HTTP/1.1".length()) + " 413 "), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n"), answer);
            assertTrue(answer.contains("/problems/payload-too-large"), answer);
        }
    }

    @Test
    void who_never_ends_a_body_that_is_too_large_is_not_waited_for() throws IOException {
        try (var socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head(8_000_000).getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void a_refusal_of_one_stream_leaves_the_others_of_its_connection() throws Exception {
        var large = BodyPublishers.ofString("x".repeat(3 * StrictJson.MAX_BODY));
        get(HttpClient.Version.HTTP_2, "", "");
        var refused = client.sendAsync(posting(large).build(), BodyHandlers.ofString());
        var others = IntStream.range(0, 50)
                .mapToObj(i -> client.sendAsync(
                        posting(BodyPublishers.ofString("{\"count\": 1}")).build(), BodyHandlers.ofString()))
                .toList();
        assertProblem(413, "payload-too-large", refused.join());
        for (var other : others) {
            assertProblem(422, "invalid-value", other.join());
        }
    }

    @Test
    void a_body_without_a_length_is_read() throws Exception {
        var text = "{\"name\": \"gizmo\", \"count\": 1, \"extra\": {\"a\": \"" + "x".repeat(500_000) + "\"}}";
        assertEquals(
                201,
                post(BodyPublishers.fromPublisher(BodyPublishers.ofString(text)))
                        .statusCode());
    }

    @Test
    void bytes_that_are_no_text_are_no_json() throws Exception {
        for (var bytes : new byte[][] {
            {'"', (byte) 0xC3, '"'},
            {(byte) 0xFF, (byte) 0xFE, 0x00},
            {0x00, 0x00, (byte) 0xFE, (byte) 0xFF, 0x00, 0x11, 0x00, 0x00},
            {0x00, 0x11, 0x00, 0x00, 0x22, 0x22, 0x22, 0x22},
            {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'}
        }) {
            var answer = post(BodyPublishers.ofByteArray(bytes));
            assertEquals(400, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("/problems/malformed-"), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/things?cursor=%zz HTTP/1.1",
                "GET /v1/things/%zz HTTP/1.1",
                "GET /v1/things/%C3 HTTP/1.1",
                "GET /v1/things/%ff%fe HTTP/1.1",
                "GET /v1/things?limit=%F0%28 HTTP/1.1",
                "GET //v1//things/../things HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET v1/things HTTP/1.1",
                "BREW /v1/things HTTP/1.1",
                "POST /v1/things HTTP/1.1\r\nContent-Length: 99999999999999999999",
                "POST /v1/things HTTP/1.1\r\nContent-Length: -1",
                "POST /v1/things HTTP/1.1\r\nContent-Type: application/json;;\r\nContent-Length: 2",
                "POST /v1/things HTTP/1.1\r\nContent-Type: ///\r\nContent-Length: 2",
                "GET /v1/things HTTP/1.1\r\nAccept: ///",
                "GET /v1/things HTTP/9.9",
                "nonsense",
            })
    void nothing_that_is_sent_is_our_fault(String head) throws Exception {
        var status = raw(head + "\r\nHost: localhost\r\nConnection: close\r\n" + bearer() + "\r\n\r\n{}");
        assertTrue(status.isEmpty() || status.matches("HTTP/\\S+ [2-4].*"), head + " -> " + status);
    }

    @Test
    void a_host_that_is_none_is_refused_with_a_problem() throws Exception {
        var answer = whole("GET /v1/things HTTP/1.1\r\nHost: a:b:c\r\nConnection: close\r\n" + bearer() + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
    }

    @Test
    void what_may_not_stand_in_an_address_is_encoded_in_the_link_to_the_next_page() throws Exception {
        var asked = "/v1/things?limit=1&cursor=" + Cursor.after(7) + "&x=[a]%7C$1'%3E";
        var answer =
                whole("GET " + asked + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + bearer() + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        var link = answer.lines()
                .filter(line -> line.startsWith("Link: </v1/things?"))
                .findFirst()
                .orElse("");
        assertTrue(link.endsWith("&cursor=" + Cursor.after(8) + ">; rel=\"next\""), answer);
        assertTrue(link.contains("x=%5Ba%5D%7C%241%27%3E&"), answer);
    }

    @Test
    void who_asks_whether_a_body_is_wanted_is_told_so() throws Exception {
        try (var socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(30_000);
            var form = "{\"name\": \"gizmo\", \"count\": 1}".getBytes(StandardCharsets.UTF_8);
            var head = head(form.length)
                    .replaceFirst("Host", "Expect: 100-continue\r\nConnection: close\r\nIdempotency-Key: 1\r\nHost");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var wanted = "HTTP/1.1 100 Continue\r\n\r\n";
            assertEquals(
                    wanted, new String(socket.getInputStream().readNBytes(wanted.length()), StandardCharsets.UTF_8));
            socket.getOutputStream().write(form);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32"})
    void only_utf_8_is_read(String charset) throws Exception {
        var bytes = "{\"name\": \"gizmo\", \"count\": 1}".getBytes(Charset.forName(charset));
        assertProblem(400, "malformed-json", post(BodyPublishers.ofByteArray(bytes)));
    }

    @ParameterizedTest
    @EnumSource
    void long_headers_and_addresses_are_refused(HttpClient.Version version) throws Exception {
        assertProblem(414, "address-too-long", get(version, "?a=" + "x".repeat(5_000), ""));
        assertProblem(431, "headers-too-large", get(version, "", "x".repeat(17_000)));
    }

    @Test
    void endless_headers_and_addresses_are_refused() throws Exception {
        var address = "GET /v1/things?a=" + "x".repeat(80_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertEquals("HTTP/1.0 414 Request-URI Too Long", raw(address));
        var header = "GET /v1/things HTTP/1.1\r\nX-A: " + "x".repeat(90_000) + "\r\nHost: localhost\r\n\r\n";
        assertEquals("HTTP/1.1 431 Request Header Fields Too Large", raw(header));
    }

    private HttpResponse<String> get(HttpClient.Version version, String query, String header)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(things + query))
                .version(version)
                .header("X-A", header)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        return client.send(posting(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder posting(BodyPublisher body) {
        return HttpRequest.newBuilder(things)
                .header("Authorization", "Bearer " + Passes.of(Role.AGENT))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private static String head(int length) {
        return "POST /v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + bearer()
                + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private String raw(String request) throws IOException {
        return whole(request).lines().findFirst().orElse("");
    }

    private String whole(String request) throws IOException {
        try (var socket = new Socket(things.getHost(), things.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String bearer() {
        return "Authorization: Bearer " + Passes.of(Role.AGENT);
    }

    private static void assertProblem(int status, String name, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                Problem.MEDIA_TYPE, answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("/problems/" + name), answer.body());
    }
}
