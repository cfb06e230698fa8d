package io.sayonce.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.proof.fuzz.Outcome.Cut;
import io.sayonce.proof.fuzz.Outcome.Hung;
import io.sayonce.proof.fuzz.Outcome.Reply;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JudgeTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Operation read = Parcels.operation("read");
    private final Operation send = Parcels.operation("send");
    private final People people = Parcels.people();
    private final Judge judge = new Judge(Map.of(read.api(), new Schemas(read.api())), people);

    @Test
    void what_is_described_is_fine() {
        assertEquals(List.of(), judge.of(call(read), ok("{\"to\": \"Robin\"}")));
        assertEquals(List.of(), judge.of(saying("{\"to\": 1}"), problem(422, "{}")));
    }

    @Test
    void a_status_that_is_not_described_is_found() {
        assertEquals(
                List.of(new Fault(Rule.DOCUMENTED, "409 In the way")),
                judge.of(call(read), problem(409, "{\"title\": \"In the way\"}")));
    }

    @Test
    void a_failure_of_ours_is_found() {
        assertEquals(
                List.of(new Fault(Rule.OURS, "500 Oh"), new Fault(Rule.DOCUMENTED, "500 Oh")),
                judge.of(call(read), problem(500, "{\"title\": \"Oh\"}")));
    }

    @Test
    void a_body_of_another_shape_is_found() {
        assertEquals(List.of(off("/to: type")), judge.of(call(read), ok("{\"to\": 12}")));
        assertEquals(List.of(off(": required")), judge.of(call(read), ok("{}")));
        assertEquals(
                List.of(off("/inside/0/weight: type")),
                judge.of(call(read), ok("{\"to\": \"Robin\", \"inside\": [{\"weight\": \"12 kg\"}]}")));
    }

    @Test
    void a_member_that_is_not_described_is_found() {
        assertEquals(
                List.of(off(": additionalProperties")),
                judge.of(call(read), ok("{\"to\": \"Robin\", \"from\": \"us\"}")));
    }

    @Test
    void what_is_no_json_is_found() {
        assertEquals(List.of(off("which is no JSON")), judge.of(call(read), ok("{\"to\": ")));
    }

    @Test
    void another_content_type_is_found() {
        var text =
                reply(200, "{\"to\": \"Robin\"}", new Field("Content-Type", "text/plain"), new Field("ETag", "\"1\""));
        assertEquals(List.of(off("with text/plain")), judge.of(call(read), text));
    }

    @Test
    void a_header_that_is_promised_and_missing_is_found() {
        var bare = reply(200, "{\"to\": \"Robin\"}", new Field("Content-Type", JSON));
        assertEquals(List.of(new Fault(Rule.PROMISED_HEADER, "200 without ETag")), judge.of(call(read), bare));
    }

    @Test
    void a_refusal_that_is_no_problem_is_found() {
        var html = reply(422, "<html>", new Field("Content-Type", "text/html"));
        assertEquals(
                List.of(new Fault(Rule.PROBLEM, "422 text/html"), off(422, "with text/html")),
                judge.of(saying("{}"), html));
        var other = reply(422, "{\"type\": \"about:blank\", \"status\": 422}", new Field("Content-Type", PROBLEM));
        assertEquals(List.of(new Fault(Rule.PROBLEM, "422 " + PROBLEM)), judge.of(saying("{}"), other));
    }

    @Test
    void a_problem_that_repeats_what_was_sent_is_found() {
        var echo = problem(422, "{\"title\": \"No\", \"detail\": \"" + Canary.MARK + "1 is no name\"}");
        assertEquals(List.of(new Fault(Rule.NOT_REPEATED, "422 No")), judge.of(saying("{}"), echo));
    }

    @Test
    void what_is_not_allowed_and_carried_out_is_found() {
        assertEquals(
                List.of(new Fault(Rule.REFUSED, "200 for /to: type")),
                judge.of(saying("{\"to\": 1}"), ok("{\"to\": \"Robin\"}")));
        assertEquals(
                List.of(new Fault(Rule.REFUSED, "200 for what is no JSON")),
                judge.of(saying("{\"to\": \"Robin\"} {}"), ok("{\"to\": \"Robin\"}")));
    }

    @Test
    void what_nobody_may_and_is_carried_out_is_found() {
        var robin = ok("{\"to\": \"Robin\"}");
        var stranger = call(read).without("Authorization");
        var refused = List.of(new Fault(Rule.REFUSED, "200 for no token"));

        assertEquals(refused, judge.of(stranger, robin));
        assertEquals(refused, judge.of(stranger.at("id", "%2e%2e"), robin));
        assertEquals(List.of(), judge.of(call(read).at("id", "%2e%2e"), robin));
    }

    @Test
    void to_say_that_nothing_has_changed_is_to_carry_it_out() {
        assertEquals(
                List.of(new Fault(Rule.REFUSED, "304 for no token")),
                judge.of(call(read).without("Authorization"), reply(304, "")));
    }

    @Test
    void what_nobody_may_and_is_refused_is_fine() {
        assertEquals(List.of(), judge.of(call(send).without("Authorization"), problem(422, "{}")));
    }

    @Test
    void null_is_as_good_as_absent() {
        var robin = ok("{\"to\": \"Robin\"}");
        assertEquals(List.of(), judge.of(saying("{\"to\": \"Robin\", \"inside\": null}"), robin));
        assertEquals(List.of(new Fault(Rule.REFUSED, "200 for : required")), judge.of(saying("{\"to\": null}"), robin));
    }

    @Test
    void a_header_of_the_callers_is_found() {
        var split =
                reply(422, problemText(422, "{}"), new Field("Content-Type", PROBLEM), new Field("X-Injected", "yes"));
        assertEquals(List.of(new Fault(Rule.NOT_INJECTED, "X-Injected")), judge.of(saying("{}"), split));
    }

    @Test
    void a_request_without_an_answer_is_found_unless_it_was_no_http() {
        assertEquals(
                List.of(new Fault(Rule.ANSWERED, "nothing within " + Wire.PATIENCE_MILLIS + " ms")),
                judge.of(call(read), new Hung()));
        assertEquals(List.of(new Fault(Rule.ANSWERED, "reset")), judge.of(call(read), new Cut("reset")));
        assertEquals(List.of(), judge.of(call(read).unsound(), new Cut("reset")));
    }

    @Test
    void what_is_no_address_may_be_refused_without_a_word() {
        var bare = reply(400, "");
        assertEquals(List.of(), judge.of(call(read).at("id", "a|b"), bare));
        assertEquals(List.of(), judge.of(call(read).at("id", "%zz"), bare));
        assertEquals(
                List.of(new Fault(Rule.PROBLEM, "400 "), new Fault(Rule.DOCUMENTED, "400 ")),
                judge.of(call(read).at("id", "a"), bare));
    }

    @Test
    void all_else_holds_for_it_too() {
        var call = call(read).at("id", "a|b");
        assertEquals(List.of(new Fault(Rule.ANSWERED, "reset")), judge.of(call, new Cut("reset")));
        assertEquals(
                List.of(new Fault(Rule.PROBLEM, "400 text/html"), new Fault(Rule.DOCUMENTED, "400 ")),
                judge.of(call, reply(400, "<html>", new Field("Content-Type", "text/html"))));
        assertEquals(
                List.of(new Fault(Rule.REFUSED, "200 for no token")),
                judge.of(call.without("Authorization"), ok("{\"to\": \"Robin\"}")));
    }

    @Test
    void what_cannot_be_decoded_is_taken_as_it_is() {
        assertEquals(List.of(), judge.of(call(read).at("id", "%zz"), ok("{\"to\": \"Robin\"}")));
    }

    @Test
    void another_method_is_refused_by_name() {
        var told = problem(405, "{}");
        assertEquals(
                List.of(new Fault(Rule.PROMISED_HEADER, "405 without Allow")),
                judge.of(call(read).by("PUT"), told));
        assertEquals(
                List.of(new Fault(Rule.DOCUMENTED, "200 ")), judge.of(call(read).by("PUT"), ok("{\"to\": \"Robin\"}")));
    }

    private Call call(Operation operation) {
        return new Call(operation, "", operation.verb(), Map.of("id", "1"), List.of(), List.of(), null, true)
                .with("Authorization", "Bearer " + people.any("agent", true));
    }

    private Call saying(String body) {
        return call(send).with("Content-Type", JSON).saying(body);
    }

    private static Reply ok(String body) {
        return reply(
                200, body, new Field("Content-Type", "application/json;charset=UTF-8"), new Field("ETag", "\"1\""));
    }

    private static Reply problem(int status, String more) {
        return reply(status, problemText(status, more), new Field("Content-Type", PROBLEM));
    }

    private static String problemText(int status, String more) {
        var members = more.substring(1, more.length() - 1);
        return "{\"type\": \"https://sayonce.io/problems/odd\", \"status\": %d%s}"
                .formatted(status, members.isEmpty() ? "" : ", " + members);
    }

    private static Reply reply(int status, String body, Field... headers) {
        return new Reply(status, List.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault off(String what) {
        return off(200, what);
    }

    private static Fault off(int status, String what) {
        return new Fault(Rule.ON_SCHEMA, status + " " + what);
    }
}
