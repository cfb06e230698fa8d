package io.sayonce.kit.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ProblemsTest {

    @Test
    void a_body_of_ever_so_many_values_is_refused_before_each_is_looked_at() {
        var answers =
                IntStream.range(0, 20_000).mapToObj("\"A %d\": \"\""::formatted).collect(joining(", "));
        problem(post("{\"name\": \"x\", \"count\": 1, \"answers\": {" + answers + "}}"), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=", "limit", "limit=1&limit=2", "limit=1&limit=1", "nobody=&nobody=1"})
    void a_parameter_means_one_thing_or_is_refused(String query) {
        problem(
                        given().auth()
                                .oauth2(Passes.of(Role.AGENT))
                                .get("/v1/things?" + query)
                                .then(),
                        400,
                        "malformed-request")
                .body("errors[0].detail", equalTo("must be there once, and with a value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{'name': 'x'}",
                "{\"name\": \"gizmo\", \"count\": 1} tail",
                "{\"name\": \"gizmo\", \"name\": \"gadget\", \"count\": 1}",
                "{\"name\": \"\\x\"}",
                "\u0000\u0000\u0000\u0000",
                "{\"name\": NaN}",
                "// comment\n{}"
            })
    void a_body_that_is_not_json_is_answered_with_its_place(String body) {
        problem(post(body), 400, "malformed-json").body("line", greaterThan(0)).body("column", greaterThan(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nmae\": \"gizmo\", \"count\": 1} | /nmae",
                "{\"name\": 1} | /name",
                "{\"name\": true} | /name",
                "{\"name\": {\"a\": 1}} | /name",
                "{\"name\": [\"a\"]} | /name",
                "{\"name\": \"a\\u0000b\", \"count\": 1} | /name",
                "{\"name\": \"a\\ud800b\", \"count\": 1} | /name",
                "{\"count\": \"1\"} | /count",
                "{\"count\": 1.5} | /count",
                "{\"count\": null} | /count",
                "{\"count\": 99999999999} | /count",
                "{\"sure\": 1} | /sure",
                "{\"sure\": \"true\"} | /sure",
                "{\"colour\": \"green\"} | /colour",
                "{\"colour\": 0} | /colour",
                "{\"colour\": \"0\"} | /colour",
                "{\"colour\": \"\"} | /colour",
                "{\"dueAt\": \"tomorrow\"} | /dueAt",
                "{\"dueAt\": 1700000000} | /dueAt",
                "{\"dueAt\": \"1700000000\"} | /dueAt",
                "{\"dueAt\": \"2026-13-01T00:00:00Z\"} | /dueAt",
                "{\"dueAt\": \"+999999-01-01T00:00:00Z\"} | /dueAt",
                "{\"dueAt\": \"2026-01-01\"} | /dueAt",
                "{\"within\": 5} | /within",
                "{\"within\": \"soon\"} | /within",
                "{\"owner\": \"anna\"} | /owner",
                "{\"owner\": \"\"} | /owner",
                "{\"options\": {\"text\": \"x\"}} | /options",
                "{\"options\": [\"x\"]} | /options/0",
                "{\"options\": [{\"text\": \"x\"}, {\"txt\": \"x\"}]} | /options/1/txt",
                "{\"answers\": {\"a/b~c\": 1}} | /answers/a~1b~0c",
                "{\"answers\": []} | /answers",
                "[] | ``",
                "\"text\" | ``",
                "7 | ``",
            })
    void a_body_of_another_shape_is_answered_with_a_pointer(String body, String pointer) {
        problem(post(body), 400, "malformed-request")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", not(containsString("io.sayonce")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"count\": 1} | /name",
                "{\"name\": null, \"count\": 1} | /name",
                "{\"name\": \"  \", \"count\": 1} | /name",
                "{\"name\": \"bell\\u0007\", \"count\": 1} | /name",
                "{\"name\": \"non\\uffff\", \"count\": 1} | /name",
                "{\"name\": \"x\", \"count\": 1, \"options\": [{\"text\": \"ok\"}, {\"text\": \"\"}]} | /options/1/text",
                "{\"name\": \"x\", \"count\": 1, \"answers\": {\"serial-number\": \"\"}} | /answers/serial-number",
                "{\"name\": \"x\", \"count\": 1, \"answers\": {\"Not A Slug\": \"x\"}} | /answers/Not A Slug",
            })
    void values_that_cannot_be_used_are_answered_with_pointers(String body, String pointer) {
        problem(post(body), 422, "invalid-value").body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void every_value_at_fault_is_named_at_once() {
        problem(post("{\"name\": \"\", \"count\": 1, \"options\": [{\"text\": \"\"}]}"), 422, "invalid-value")
                .body("errors.pointer", equalTo(List.of("/name", "/options/0/text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void a_missing_body_is_answered(String body) {
        problem(post(body), 422, "invalid-value").body("errors[0].pointer", equalTo(""));
    }

    @Test
    void what_is_made_needs_a_key_by_which_a_retry_is_known() {
        var form = "{\"name\": \"gizmo\", \"count\": 1}";
        post(form)
                .log()
                .all()
                .statusCode(201)
                .header("Location", startsWith("/v1/things/"))
                .body("name", equalTo("gizmo"));
        problem(
                agent().contentType(ContentType.JSON)
                        .body(form)
                        .post("/v1/things")
                        .then(),
                400,
                "idempotency-key-missing");
        for (var key : List.of("", "a b", "k".repeat(256))) {
            problem(
                    agent().header("Idempotency-Key", key)
                            .contentType(ContentType.JSON)
                            .body(form)
                            .post("/v1/things")
                            .then(),
                    400,
                    "idempotency-key-missing");
        }
    }

    @Test
    void deep_nesting_is_refused() {
        problem(post("[".repeat(5_000)), 400, "malformed-request");
        problem(post("{\"extra\": {\"a\": " + "[".repeat(5_000)), 400, "malformed-json");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        problem(post("\"" + "x".repeat(StrictJson.MAX_BODY) + "\""), 413, "payload-too-large");
    }

    @Test
    void a_large_body_is_read_whole() {
        post("{\"name\": \"gizmo\", \"count\": 1, \"answers\": {\"a\": \"" + "x".repeat(700_000) + "\"}}")
                .statusCode(422);
    }

    @Test
    void parameters_are_named() {
        problem(agent().get("/v1/things?limit=many").then(), 400, "malformed-request")
                .body("errors[0].parameter", equalTo("limit"));
        problem(agent().get("/v1/things?limit=201").then(), 422, "invalid-value")
                .body("errors[0].parameter", equalTo("limit"));
        problem(agent().get("/v1/things?colour=green").then(), 400, "malformed-request")
                .body("errors[0].parameter", equalTo("colour"))
                .body("errors[0].detail", equalTo("must be one of dark-red, blue"));
        problem(agent().get("/v1/things/odd?size=-1").then(), 422, "invalid-value")
                .body("errors[0].parameter", equalTo("size"));
        problem(agent().get("/v1/things/odd?size=x").then(), 400, "malformed-request")
                .body("errors[0].parameter", equalTo("size"));
        problem(agent().header("X-Since", "yesterday").get("/v1/things/odd").then(), 400, "malformed-request")
                .body("errors[0].parameter", equalTo("X-Since"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/v1/things/not-an-id", "/v1/things/1-1-1-1-1", "/v1/things/a/b"})
    void what_is_not_there_is_not_found(String path) {
        problem(agent().get(path).then(), 404, "not-found");
    }

    @Test
    void a_method_that_an_address_does_not_know_is_answered_with_those_that_it_knows() {
        problem(agent().delete("/v1/things").then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(agent().put("/v1/things/" + UUID.randomUUID()).then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH"));
    }

    @Test
    void media_types_are_negotiated() {
        problem(agent().contentType("text/plain").body("{}").post("/v1/things").then(), 415, "unsupported-media-type");
        problem(agent().accept("image/png").get("/v1/things").then(), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*; charset=utf-8", "application/json-patch+json", "text/json"})
    void a_body_is_said_to_be_json_and_nothing_like_it(String type) {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        problem(
                agent().header("Content-Type", type)
                        .body(body)
                        .post("/v1/things")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things?cursor=%00", "/v1/thi%1Fngs", "/v1/things?a=%7F"})
    void control_characters_in_addresses_are_refused(String path) {
        problem(agent().urlEncodingEnabled(false).get(path).then(), 400, "malformed-request");
    }

    @Test
    void a_refusal_keeps_its_type_and_members() {
        problem(agent().post("/v1/things/refusals").then(), 409, "already-answered")
                .body("answer", equalTo("SN-1"))
                .body("title", equalTo("Already answered"))
                .body("detail", equalTo("The customer has said it already."));
    }

    @Test
    void a_failure_of_our_own_tells_nothing_but_its_trace() {
        problem(agent().post("/v1/things/failures?how=bug").then(), 500, "internal-error")
                .body(not(containsString("Miller")))
                .body("trace", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void a_trace_that_began_elsewhere_goes_on() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var begun = agent().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        begun.post("/v1/things/failures?how=bug").then().body("trace", equalTo(trace));
    }

    @Test
    void a_database_that_is_away_is_answered_with_when_to_try_again() {
        problem(agent().post("/v1/things/failures?how=database").then(), 503, "unavailable")
                .header("Retry-After", equalTo("5"))
                .body(not(containsString("10.0.0.1")));
    }

    @Test
    void titles_are_in_the_language_that_the_caller_asks_for() {
        problem(
                        agent().header("Accept-Language", "fr;q=0.9, de-CH")
                                .get("/nowhere")
                                .then(),
                        404,
                        "not-found")
                .body("title", equalTo("Nicht gefunden"));
        problem(agent().header("Accept-Language", "fr").get("/nowhere").then(), 404, "not-found")
                .body("title", equalTo("Not found"));
        problem(agent().header("Accept-Language", ";;;").get("/nowhere").then(), 404, "not-found")
                .body("title", equalTo("Not found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "de, -", ";;;", "de;q=2", "_"})
    void a_language_that_cannot_be_read_breaks_no_answer(String language) {
        problem(
                        keyed().header("Accept-Language", language)
                                .contentType(ContentType.JSON)
                                .body("{\"name\": \"\", \"count\": 1}")
                                .post("/v1/things")
                                .then(),
                        422,
                        "invalid-value")
                .body("errors[0].pointer", equalTo("/name"));
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String name) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("https://sayonce.io/problems/" + name))
                .body("status", equalTo(status))
                .body(not(containsString("xception")));
    }

    private static ValidatableResponse post(String body) {
        return keyed().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/things")
                .then();
    }

    private static RequestSpecification keyed() {
        return agent().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static RequestSpecification agent() {
        return given().auth().oauth2(Passes.of(Role.AGENT));
    }
}
