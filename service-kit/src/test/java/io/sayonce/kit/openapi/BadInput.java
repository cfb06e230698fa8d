package io.sayonce.kit.openapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.sayonce.kit.openapi.OpenApi.Operation;
import io.sayonce.kit.rest.Problem;
import io.sayonce.kit.rest.Requests;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever is sent is answered, and never as our fault: every described operation, with each of its fields and
 * parameters spoiled in turn. Each service extends this with a {@code @QuarkusTest} of its own.
 */
public class BadInput extends Walk {

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\u0007\"",
            "\"\\uffff\"",
            "\"'; --\"",
            "\"" + "x".repeat(25_000) + "\"",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "0.5",
            "true",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null]",
            "{\"a\":null}",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"P999999999999D\"",
            "\"PT-1S\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"😡‮\"");

    private static final List<String> ODD_PARAMETERS = List.of(
            "",
            "%20",
            "0",
            "-1",
            "x",
            "99999999999999999999",
            "%00",
            "%FF",
            "..%2F..",
            "00000000-0000-0000-0000-000000000000",
            "'",
            "%F0%9F%98%A1",
            "a".repeat(2_000),
            "a:b:c",
            ":",
            "*",
            "null");

    private final HttpClient client = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> every_example_is_read() {
        return OpenApi.ofThisService().operations().stream()
                .filter(one -> one.exampleOfRequest().isPresent())
                .map(one -> dynamicTest(one.name(), () -> {
                    var request = request(one, path(one, Map.of()))
                            .header(Requests.KEY_HEADER, UUID.randomUUID().toString())
                            .method(one.method().toUpperCase(Locale.ROOT), body(one));
                    var answer = client.send(request.build(), BodyHandlers.ofString());
                    assertNotEquals(400, answer.statusCode(), () -> one.name() + " -> " + answer.body());
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_body_is_our_fault() {
        return OpenApi.ofThisService().operations().stream()
                .filter(one -> one.exampleOfRequest().isPresent())
                .map(one -> dynamicTest(one.name(), () -> {
                    var request = request(one, path(one, Map.of()));
                    for (var body : bodies(one)) {
                        var key = UUID.randomUUID().toString();
                        var publisher = BodyPublishers.ofString(body);
                        assertAnswered(request.copy().header(Requests.KEY_HEADER, key), one, publisher, body);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_parameter_is_our_fault() {
        return OpenApi.ofThisService().operations().stream()
                .flatMap(one -> Stream.of("path", "query")
                        .flatMap(in -> one.parameters(in)
                                .map(OpenApi::nameOf)
                                .map(name -> dynamicTest(one.name() + " " + name, () -> {
                                    for (var odd : ODD_PARAMETERS) {
                                        var spoiled = in.equals("path")
                                                ? path(one, Map.of(name, odd))
                                                : path(one, Map.of()) + "?" + name + "=" + odd;
                                        var key = UUID.randomUUID().toString();
                                        var request = request(one, spoiled).header(Requests.KEY_HEADER, key);
                                        assertAnswered(request, one, body(one), name + "=" + odd);
                                    }
                                }))));
    }

    private void assertAnswered(HttpRequest.Builder request, Operation one, BodyPublisher body, String what)
            throws IOException, InterruptedException {
        var answer = client.send(
                request.method(one.method().toUpperCase(Locale.ROOT), body).build(), BodyHandlers.ofString());
        var told = one.name() + " " + what + " -> " + answer.statusCode() + " " + answer.body();
        assertTrue(answer.statusCode() < 500, told);
        if (answer.statusCode() >= 400) {
            assertEquals(
                    Problem.MEDIA_TYPE,
                    answer.headers().firstValue("Content-Type").orElse(""),
                    told);
        }
    }

    /** From somebody who may. */
    private HttpRequest.Builder request(Operation one, String path) {
        var role = Stream.of(Role.values())
                .filter(some -> one.roles().contains(some.claim()))
                .findFirst();
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .header("If-Match", "*");
        role.map(Passes::of).ifPresent(pass -> request.header("Authorization", "Bearer " + pass));
        return request;
    }

    private String path(Operation one, Map<String, String> odd) {
        return one.parameters("path").map(OpenApi::nameOf).reduce(one.path(), (path, name) -> {
            var value = odd.containsKey(name) ? odd.get(name) : existing(one.path(), name);
            return path.replace("{" + name + "}", value);
        });
    }

    private BodyPublisher body(Operation one) {
        return example(one)
                .map(JsonNode::toString)
                .map(BodyPublishers::ofString)
                .orElseGet(BodyPublishers::noBody);
    }

    private List<String> bodies(Operation one) {
        var example = example(one).orElseThrow();
        var bodies = new ArrayList<>(ODD_VALUES);
        bodies.add("");
        bodies.add(example.toString().substring(1));
        objects(example).forEach(path -> spoiled(example, path, bodies));
        return bodies;
    }

    /** Each field of one object in turn: left out, and with each odd value; and the object with one field too many. */
    private static void spoiled(JsonNode example, String path, List<String> bodies) {
        var more = (ObjectNode) example.deepCopy();
        ((ObjectNode) more.at(path)).put("nobody-knows-this", 1);
        bodies.add(more.toString());
        example.at(path).fieldNames().forEachRemaining(field -> {
            var less = example.deepCopy();
            ((ObjectNode) less.at(path)).remove(field);
            bodies.add(less.toString());
            for (var odd : ODD_VALUES) {
                var other = example.deepCopy();
                ((ObjectNode) other.at(path)).put(field, "@odd@");
                bodies.add(other.toString().replace("\"@odd@\"", odd));
            }
        });
    }

    private static Stream<String> objects(JsonNode node) {
        return Stream.concat(node.isObject() ? Stream.of("") : Stream.empty(), inside(node));
    }

    private static Stream<String> inside(JsonNode node) {
        if (node.isArray()) {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                    .flatMap(i -> objects(node.get(i)).map(path -> "/" + i + path));
        }
        return node.properties().stream()
                .flatMap(one -> objects(one.getValue()).map(path -> "/" + one.getKey() + path));
    }
}
