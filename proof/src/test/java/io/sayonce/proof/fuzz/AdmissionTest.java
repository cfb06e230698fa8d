package io.sayonce.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AdmissionTest {

    private static final String OWN = "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07";
    private static final String OTHER = "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e08";

    private final People people = Parcels.people();
    private final Schemas schemas = new Schemas(Parcels.api());

    private final Call list =
            call("list", people.any("agent", true)).asking(query -> List.of(new Field("state", "sent")));
    private final Call change = call("change", people.any("agent", true)).with("If-Match", "\"1\"");
    private final Call settle = call("settle", people.customer(OWN, OWN)).with("Idempotency-Key", "1");
    private final Call send = call("send", people.any("agent", true))
            .with("Content-Type", "application/json")
            .saying("{\"to\": \"Robin\"}");

    @Test
    void what_is_as_described_may_be_carried_out() {
        assertEquals(List.of(), reasons(list));
        assertEquals(List.of(), reasons(change));
        assertEquals(List.of(), reasons(settle));
        assertEquals(List.of(), reasons(send));
    }

    @Test
    void who_asks_has_to_say_who_that_is() {
        assertEquals(List.of("no token"), reasons(list.without("Authorization")));
        assertEquals(List.of("a token that is not valid"), reasons(bearing(list, "a.b.c")));
        assertEquals(
                List.of("a token that is not valid"),
                reasons(bearing(list, people.expired().any("agent", true))));
        assertEquals(List.of(), reasons(list.with("Authorization", "bearer " + people.any("agent", true))));
    }

    @Test
    void a_token_without_its_scheme_is_none() {
        assertEquals(
                List.of("a token that is not valid"), reasons(list.with("Authorization", people.any("agent", true))));
    }

    @Test
    void who_asks_has_to_be_somebody_who_may() {
        assertEquals(List.of("a token of role analyst"), reasons(bearing(list, people.any("analyst", true))));
        assertEquals(List.of("a token of role customer"), reasons(bearing(list, people.customer(OWN, OWN))));
    }

    @Test
    void a_link_opens_one_complaint_and_shows_no_other() {
        assertEquals(List.of("a link to another complaint"), reasons(settle.at("id", OTHER)));
        assertEquals(
                List.of("a link to another complaint"),
                reasons(settle, json("{\"items\": [{\"complaint\": \"%s\"}]}".formatted(OTHER))));
        assertEquals(List.of(), reasons(settle, json("{\"complaint\": \"%s\"}".formatted(OWN))));
    }

    @Test
    void what_changes_something_says_what_it_saw() {
        assertEquals(List.of("no If-Match"), reasons(change.without("If-Match")));
    }

    @Test
    void a_required_header_is_there_and_obeys_its_schema() {
        assertEquals(List.of("no Idempotency-Key"), reasons(settle.without("Idempotency-Key")));
        assertEquals(List.of("Idempotency-Key: minLength"), reasons(settle.with("Idempotency-Key", "")));
        assertEquals(List.of("Idempotency-Key: maxLength"), reasons(settle.with("Idempotency-Key", "k".repeat(256))));
    }

    @Test
    void a_parameter_obeys_its_schema_and_is_there_once() {
        assertEquals(List.of("no state"), reasons(asking("limit", "1")));
        assertEquals(List.of("state: enum"), reasons(asking("state", "lost")));
        assertEquals(List.of("limit: maximum"), reasons(asking("state", "sent", "limit", "201")));
        assertEquals(List.of("limit: type"), reasons(asking("state", "sent", "limit", "%31x")));
        assertEquals(List.of("more than one limit"), reasons(asking("state", "sent", "limit", "1", "limit", "2")));
        assertEquals(List.of(), reasons(asking("state", "sent", "limit", "%32%30", "other", "a|b")));
        assertEquals(
                List.of("id: format"),
                reasons(bearing(settle, people.customer("1", "1")).at("id", "1")));
    }

    @Test
    void a_body_is_there_and_of_its_type_and_obeys_its_schema() {
        assertEquals(List.of("no body"), reasons(call("send", people.any("agent", true))));
        assertEquals(List.of("a body of another type"), reasons(send.with("Content-Type", "text/plain")));
        assertEquals(List.of("a body of no type"), reasons(send.without("Content-Type")));
        assertEquals(List.of("/to: type"), reasons(send.saying("{\"to\": 1}")));
        assertEquals(List.of(), reasons(send.with("Content-Type", "Application/JSON; charset=UTF-8")));
    }

    private List<String> reasons(Call call) {
        return reasons(call, Api.JSON.missingNode());
    }

    private List<String> reasons(Call call, JsonNode shown) {
        return new Admission(call, schemas, people).reasons(shown);
    }

    private Call asking(String... fields) {
        return list.asking(query -> IntStream.range(0, fields.length / 2)
                .mapToObj(one -> new Field(fields[2 * one], fields[2 * one + 1]))
                .toList());
    }

    private static Call call(String operation, String token) {
        var described = Parcels.operation(operation);
        var places = Map.of("id", operation.equals("settle") ? OWN : "1");
        return bearing(new Call(described, "", described.verb(), places, List.of(), List.of(), null, true), token);
    }

    private static Call bearing(Call call, String token) {
        return call.with("Authorization", "Bearer " + token);
    }

    private static JsonNode json(String text) {
        return new Outcome.Reply(200, List.of(), text.getBytes(StandardCharsets.UTF_8)).json();
    }
}
