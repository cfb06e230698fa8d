package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.sayonce.resolution.Desk.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Guarantee 14: bad input is answered with the field's pointer and what to do, and nothing is half stored. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class BadInputTest {

    private static final String NEXT_WEEK =
            Instant.now().plus(Duration.ofDays(8)).toString();

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"options\": [{\"remedy\": \"repair\", \"text\": \"x\"}]} | 422 | /complaint",
                "{\"complaint\": \"ID\"} | 422 | /options",
                "{\"complaint\": \"ID\", \"options\": []} | 422 | /options",
                "{\"complaint\": \"ID\", \"options\": [null]} | 422 | /options/0",
                "{\"complaint\": \"ID\", \"options\": [{\"text\": \"x\"}]} | 422 | /options/0/remedy",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\"}]} | 422 | /options/0/text",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \" \"}]} | 422 | /options/0/text",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"a\\u0007\"}]} | 422 | /options/0/text",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"\\ud800\"}]} | 400 | /options/0/text",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"bribe\", \"text\": \"x\"}]} | 400 | /options/0/remedy",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": 7}]} | 400 | /options/0/text",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\", \"feasibleFrom\": \"soon\"}]} | 400 | /options/0/feasibleFrom",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\", \"feasibleFrom\": \"2020-01-01T00:00:00Z\"}]} | 422 | /options/0/feasibleFrom",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\", \"feasibleFrom\": \"2190-01-01T00:00:00Z\"}]} | 422 | /options/0/feasibleFrom",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\", \"takes\": \"PT1H\"}]} | 400 | /options/0/takes",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\"}], \"judgement\": {\"rule\": \"none\", \"note\": \"x\"}} | 422 | /judgement/rule",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\"}], \"judgement\": {\"rule\": \"date-is-feasible\"}} | 422 | /judgement/note",
                "{\"complaint\": \"ID\", \"options\": {}} | 400 | /options",
                "{\"complaint\": \"ID\", \"note\": \"x\"} | 400 | /note",
                "COSTS {\"amount\": \"1.234\", \"currency\": \"EUR\"} | 422 | /options/0/cost/amount",
                "COSTS {\"amount\": \"1.2\", \"currency\": \"JPY\"} | 422 | /options/0/cost/amount",
                "COSTS {\"amount\": \"-1\", \"currency\": \"EUR\"} | 422 | /options/0/cost/amount",
                "COSTS {\"amount\": \"1e3\", \"currency\": \"EUR\"} | 422 | /options/0/cost/amount",
                "COSTS {\"amount\": \"1234567890123456\", \"currency\": \"EUR\"} | 422 | /options/0/cost/amount",
                "COSTS {\"amount\": 1.5, \"currency\": \"EUR\"} | 400 | /options/0/cost/amount",
                "COSTS {\"amount\": \"1\", \"currency\": \"EURO\"} | 422 | /options/0/cost/currency",
                "COSTS {\"amount\": \"1\", \"currency\": \"XXX\"} | 422 | /options/0/cost/currency",
                "COSTS {\"amount\": \"1\"} | 422 | /options/0/cost/currency",
                "COSTS {\"currency\": \"EUR\"} | 422 | /options/0/cost/amount",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\", \"matchesDesired\": \"yes\"}]} | 400 | /options/0/matchesDesired",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\"}], \"because\": \"x\"} | 422 | /because",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\"}], \"refuses\": \"ID\"} | 422 | /because",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\"}], \"refuses\": \"ID\", \"because\": \"x\"} | 422 | /refuses",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\"}], \"refuses\": 1, \"because\": \"x\"} | 400 | /refuses",
                "{\"complaint\": \"x\"} | 400 | /complaint",
                "[] | 400 | ``",
                "null | 422 | ``",
            })
    void a_proposal_that_cannot_be_put_is_refused(String body, int status, String pointer) {
        var costs = "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\", \"cost\": %s}]}";
        var sent = body.startsWith("COSTS") ? costs.formatted(body.substring("COSTS ".length())) : body;
        refused("/v1/proposals", sent, status, pointer);
    }

    /** Read as a number, this one would hold up everybody else's requests for seconds. */
    @Test
    void an_amount_of_any_length_is_looked_at() {
        var amount = "9".repeat(650_000);
        var body = "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"x\", \"cost\": %s}]}"
                .formatted("{\"amount\": \"%s\", \"currency\": \"EUR\"}".formatted(amount));
        refused("/v1/proposals", body, 422, "/options/0/cost/amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "decline | {} | 422 | /reason",
                "decline | {\"reason\": \" \"} | 422 | /reason",
                "decline | {\"reason\": 1} | 400 | /reason",
                "counter | {} | 422 | /words",
                "counter | {\"words\": \"\"} | 422 | /words",
                "counter | {\"words\": \"x\", \"desired\": {\"remedy\": \"bribe\"}} | 400 | /desired/remedy",
                "counter | {\"words\": \"x\", \"desired\": {\"wantedBy\": \"soon\"}} | 400 | /desired/wantedBy",
                "counter | {\"words\": \"x\", \"desired\": {\"wantedBy\": \"2020-01-01T00:00:00Z\"}} | 422 | /desired/wantedBy",
                "counter | {\"words\": \"x\", \"desired\": {\"wantedBy\": \"2190-01-01T00:00:00Z\"}} | 422 | /desired/wantedBy",
                "counter | {\"words\": \"x\", \"desired\": \"more\"} | 400 | /desired",
                "counter | {\"words\": \"x\", \"evidence\": {\"kind\": \"photo\"}} | 422 | /evidence/reference",
                "counter | {\"words\": \"x\", \"by\": \"customer\"} | 400 | /by",
            })
    void a_reply_that_cannot_be_is_refused(String reply, String body, int status, String pointer) {
        var path = "/v1/proposals/" + desk.proposal();

        refused(Role.CUSTOMER, path + "/" + reply, body, status, pointer);

        desk.get(Role.AGENT, path).body("state", equalTo("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"wantedBy\": \"NEXT_WEEK\"} | 422 | /option",
                "{\"option\": \"a\"} | 422 | /wantedBy",
                "{\"option\": \"z\", \"wantedBy\": \"NEXT_WEEK\"} | 422 | /option",
                "{\"option\": \"\", \"wantedBy\": \"NEXT_WEEK\"} | 422 | /option",
                "{\"option\": 1, \"wantedBy\": \"NEXT_WEEK\"} | 400 | /option",
                "{\"option\": \"a\", \"wantedBy\": \"tomorrow\"} | 400 | /wantedBy",
                "{\"option\": \"a\", \"wantedBy\": 1} | 400 | /wantedBy",
                "{\"option\": \"a\", \"wantedBy\": \"2020-01-01T00:00:00Z\"} | 422 | /wantedBy",
                "{\"option\": \"a\", \"wantedBy\": \"0001-01-01T00:00:00Z\"} | 422 | /wantedBy",
                "{\"option\": \"a\", \"wantedBy\": \"2100-01-01T00:00:00Z\"} | 422 | /wantedBy",
                "{\"option\": \"a\", \"wantedBy\": \"NEXT_WEEK\", \"words\": \"\"} | 422 | /words",
                "{\"option\": \"a\", \"wantedBy\": \"NEXT_WEEK\", \"evidence\": {}} | 422 | /evidence/kind",
                "{\"option\": \"a\", \"wantedBy\": \"NEXT_WEEK\", \"evidence\": {\"kind\": \"K!\", \"reference\": \"x\"}} | 422 | /evidence/kind",
                "{\"option\": \"a\", \"wantedBy\": \"NEXT_WEEK\", \"evidence\": \"seen\"} | 400 | /evidence",
                "{\"option\": \"a\", \"wantedBy\": \"NEXT_WEEK\", \"by\": \"customer\"} | 400 | /by",
            })
    void a_choice_that_cannot_be_made_is_refused(String body, int status, String pointer) {
        var path = "/v1/proposals/" + desk.proposal();

        refused(Role.CUSTOMER, path + "/choice", body, status, pointer);

        desk.get(Role.AGENT, path).body("state", equalTo("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\"} | 422 | /complaint",
                "{\"complaint\": \"ID\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\"} | 422 | /kind",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"text\": \"x\"} | 422 | /dueAt",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\"} | 422 | /text",
                "{\"complaint\": \"ID\", \"kind\": \"lunch\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\"} | 400 | /kind",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"2020-01-01T00:00:00Z\", \"text\": \"x\"} | 422 | /dueAt",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"2190-01-01T00:00:00Z\", \"text\": \"x\"} | 422 | /dueAt",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"+9999999-01-01T00:00:00Z\", \"text\": \"x\"} | 400 | /dueAt",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"2026-02-30T00:00:00Z\", \"text\": \"x\"} | 400 | /dueAt",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"owner\": {}} | 400 | /owner",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"team\": \"The shop\"} | 422 | /team",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"judgement\": {\"note\": \"x\"}} | 422 | /judgement/rule",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"judgement\": {\"rule\": \"x y\", \"note\": \"x\"}} | 422 | /judgement/rule",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"judgement\": {\"rule\": \"none\", \"note\": \"x\"}} | 422 | /judgement/rule",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"judgement\": {\"rule\": \"date-is-feasible\"}} | 422 | /judgement/note",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"judgement\": {\"rule\": \"date-is-feasible\", \"note\": \" \"}} | 422 | /judgement/note",
                "{\"complaint\": \"ID\", \"kind\": \"answer\", \"dueAt\": \"NEXT_WEEK\", \"text\": \"x\", \"judgement\": \"trust me\"} | 400 | /judgement",
            })
    void a_promise_that_cannot_be_made_is_refused(String body, int status, String pointer) {
        refused("/v1/promises", body, status, pointer);
        desk.get(Role.AGENT, "/v1/promises?complaint=" + desk.complaint()).body("items", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 422 | /evidence",
                "{\"evidence\": {\"kind\": \"photo\"}} | 422 | /evidence/reference",
                "{\"evidence\": {\"kind\": \"photo\", \"reference\": \"\"}} | 422 | /evidence/reference",
                "{\"evidence\": {\"kind\": \"photo\", \"reference\": \"x\"}, \"exceeded\": \"yes\"} | 400 | /exceeded",
                "{\"evidence\": {\"kind\": \"photo\", \"reference\": \"x\"}, \"timing\": \"early\"} | 400 | /timing",
            })
    void a_fulfilment_without_evidence_is_refused(String body, int status, String pointer) {
        var path = "/v1/promises/" + desk.promised(Instant.parse(NEXT_WEEK));

        refused(path + "/fulfilment", body, status, pointer);

        desk.get(Role.AGENT, path).body("state", equalTo("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "renegotiation | {} | 422 | /wantedBy",
                "renegotiation | {\"wantedBy\": \"2020-01-01T00:00:00Z\"} | 422 | /wantedBy",
                "renegotiation | {\"wantedBy\": \"2190-01-01T00:00:00Z\"} | 422 | /wantedBy",
                "renegotiation | {\"wantedBy\": \"NEXT_WEEK\"} | 422 | /wantedBy",
                "renegotiation | {\"wantedBy\": \"Monday\"} | 400 | /wantedBy",
                "renegotiation | {\"wantedBy\": \"NEXT_WEEK\", \"words\": \" \"} | 422 | /words",
                "renegotiation | {\"wantedBy\": \"NEXT_WEEK\", \"dueAt\": \"NEXT_WEEK\"} | 400 | /dueAt",
                "withdrawal | {\"reason\": \"\"} | 422 | /reason",
                "withdrawal | {\"evidence\": {\"kind\": \"photo\"}} | 422 | /evidence/reference",
                "withdrawal | {\"notKept\": false} | 400 | /notKept",
            })
    void a_change_that_cannot_be_is_refused(String change, String body, int status, String pointer) {
        var path = "/v1/promises/" + desk.promised(Instant.parse(NEXT_WEEK));
        var before = desk.get(Role.AGENT, path).extract().asString();

        refused(Role.CUSTOMER, path + "/" + change, body, status, pointer);

        assertEquals(before, desk.get(Role.AGENT, path).extract().asString());
    }

    @Test
    void texts_have_an_end() {
        var text = "x".repeat(2_001);
        refused(
                "/v1/proposals",
                "{\"complaint\": \"ID\", \"options\": [{\"remedy\": \"repair\", \"text\": \"%s\"}]}".formatted(text),
                422,
                "/options/0/text");
        var eleven =
                "{\"remedy\": \"repair\", \"text\": \"x\"},".repeat(10) + "{\"remedy\": \"repair\", \"text\": \"x\"}";
        refused("/v1/proposals", "{\"complaint\": \"ID\", \"options\": [" + eleven + "]}", 422, "/options");
        var decline = "/v1/proposals/" + desk.proposal() + "/decline";
        refused(Role.CUSTOMER, decline, "{\"reason\": \"" + text + "\"}", 422, "/reason");
        var reference = "{\"reason\": \"x\", \"evidence\": {\"kind\": \"photo\", \"reference\": \"%s\"}}"
                .formatted("x".repeat(201));
        refused(Role.CUSTOMER, decline, reference, 422, "/evidence/reference");
    }

    @Test
    void what_is_no_json_is_refused() {
        problem(desk.post(Role.AGENT, "/v1/promises", "{"), 400, "malformed-json");
    }

    @Test
    void unknown_ids_are_not_found() {
        Stream.of("/v1/promises/", "/v1/proposals/").forEach(root -> {
            problem(desk.get(Role.AGENT, root + Ids.next()), 404, "not-found");
            problem(desk.get(Role.AGENT, root + "x"), 404, "not-found");
        });
        problem(desk.fulfil(Ids.next().toString()), 404, "not-found");
        problem(desk.withdraw(Role.LEAD, Ids.next().toString()), 404, "not-found");
        problem(desk.renegotiate(Role.CUSTOMER, Ids.next().toString(), Instant.parse(NEXT_WEEK)), 404, "not-found");
        problem(desk.choose(Role.CUSTOMER, Ids.next().toString(), Instant.parse(NEXT_WEEK)), 404, "not-found");
        problem(desk.decline(Role.CUSTOMER, Ids.next().toString()), 404, "not-found");
        problem(desk.counter(Role.CUSTOMER, Ids.next().toString()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/promises?limit=0",
                "/v1/promises?limit=201",
                "/v1/proposals",
            })
    void parameters_that_cannot_be_are_refused(String address) {
        problem(desk.get(Role.AGENT, address), 422, "invalid-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/promises?limit=x",
                "/v1/promises?state=lost",
                "/v1/promises?owner=anna",
                "/v1/promises?dueBefore=monday",
                "/v1/promises?complaint=x",
                "/v1/promises?cursor=x",
                "/v1/proposals?complaint=x",
            })
    void parameters_that_cannot_be_read_are_refused(String address) {
        desk.get(Role.AGENT, address).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void only_json_is_taken_and_only_by_the_methods_that_there_are() {
        problem(
                desk.as(Role.AGENT)
                        .header("Idempotency-Key", Ids.next())
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/promises")
                        .then(),
                415,
                "unsupported-media-type");
        problem(desk.as(Role.AGENT).delete("/v1/promises").then(), 405, "method-not-allowed");
        problem(desk.as(Role.AGENT).patch("/v1/proposals/" + Ids.next()).then(), 405, "method-not-allowed");
    }

    private void refused(String path, String body, int status, String pointer) {
        refused(Role.AGENT, path, body, status, pointer);
    }

    private void refused(Role role, String path, String body, int status, String pointer) {
        var sent = body.replace("ID", desk.complaint().toString()).replace("NEXT_WEEK", NEXT_WEEK);
        var type = status == 400 ? "malformed-request" : "invalid-value";
        var pointers =
                problem(desk.post(role, path, sent), status, type).extract().<List<String>>path("errors.pointer");
        assertEquals(pointer, pointers.get(0), pointers.toString());
    }
}
