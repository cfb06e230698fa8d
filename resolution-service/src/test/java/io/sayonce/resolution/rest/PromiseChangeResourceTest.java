package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import org.junit.jupiter.params.provider.EnumSource;

import static io.sayonce.resolution.Desk.EVIDENCE;
import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of a promise by the hands of people. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class PromiseChangeResourceTest {

    private static final Instant NEXT_WEEK =
            Instant.now().plus(Duration.ofDays(8)).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LATER = NEXT_WEEK.plus(Duration.ofDays(7));

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER, customer", "PLATFORM, platform"})
    void the_customer_moves_a_promise_and_the_old_date_stays_on_record(Role role, String by) {
        var promise = desk.promised(NEXT_WEEK);

        var moved = desk.renegotiate(role, promise, LATER)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("dueAt", equalTo(LATER.toString()))
                .extract();

        var previous = new HashMap<>(Map.of(
                "dueAt", NEXT_WEEK.toString(),
                "renegotiatedAt", moved.path("previousDates[0].renegotiatedAt"),
                "by", by,
                "evidence", Map.of("kind", "key-press", "reference", "call-7c21e0a4"),
                "words", "I am away that week."));
        assertEquals(List.of(previous), moved.path("previousDates"));
        previous.remove("words");
        desk.get(Role.ANALYST, "/v1/promises/" + promise).body("previousDates", equalTo(List.of(previous)));
        desk.renegotiate(role, promise, NEXT_WEEK)
                .body("previousDates.dueAt", equalTo(List.of(NEXT_WEEK.toString(), LATER.toString())));
        desk.fulfil(promise).body("fulfilment.timing", equalTo("early"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD"})
    void nobody_moves_a_promise_for_the_customer(Role role) {
        var promise = desk.promised(NEXT_WEEK);

        problem(desk.renegotiate(role, promise, LATER), 403, "forbidden");

        desk.get(role, "/v1/promises/" + promise).body("dueAt", equalTo(NEXT_WEEK.toString()));
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER, customer, false", "PLATFORM, platform, false", "LEAD, lead, true"})
    void a_promise_is_let_go_or_taken_back(Role role, String by, boolean notKept) {
        var promise = desk.promised(NEXT_WEEK);

        var withdrawn = desk.withdraw(role, promise)
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .extract();

        assertEquals(
                Map.of(
                        "withdrawnAt",
                        withdrawn.path("withdrawal.withdrawnAt"),
                        "by",
                        by,
                        "evidence",
                        Map.of("kind", "key-press", "reference", "call-7c21e0a4"),
                        "notKept",
                        notKept,
                        "reason",
                        "It is not made any more."),
                withdrawn.path("withdrawal"));
        desk.get(Role.ANALYST, "/v1/promises/" + promise).body("withdrawal.reason", equalTo(null));
        desk.get(Role.LEAD, "/v1/promises?state=withdrawn&complaint=" + desk.complaint())
                .body("items.id", equalTo(List.of(promise)));
        problem(desk.fulfil(promise), 409, "already-withdrawn");
        problem(desk.withdraw(Role.LEAD, promise), 409, "already-withdrawn");
        problem(desk.renegotiate(Role.CUSTOMER, promise, LATER), 409, "already-withdrawn");
    }

    @Test
    void an_agent_cannot_take_a_promise_back() {
        problem(desk.withdraw(Role.AGENT, desk.promised(NEXT_WEEK)), 403, "forbidden");
    }

    @Test
    void a_platform_shows_evidence_and_a_lead_gives_a_reason() {
        var path = "/v1/promises/" + desk.promised(NEXT_WEEK);
        var wanted = "{\"wantedBy\": \"%s\"}".formatted(LATER);

        problem(desk.post(Role.PLATFORM, path + "/renegotiation", wanted), 422, "evidence-needed");
        problem(desk.post(Role.PLATFORM, path + "/withdrawal", "{}"), 422, "evidence-needed");
        problem(desk.post(Role.LEAD, path + "/withdrawal", "{\"evidence\": " + EVIDENCE + "}"), 422, "invalid-value")
                .body("errors.pointer", equalTo(List.of("/reason")));

        desk.post(Role.CUSTOMER, path + "/renegotiation", wanted).statusCode(200);
        desk.post(Role.CUSTOMER, path + "/withdrawal", "{}").statusCode(200).body("withdrawal.reason", equalTo(null));
    }

    @Test
    void what_is_broken_is_not_moved_any_more_but_can_be_let_go() {
        var promise = desk.rushed(Instant.now().plusSeconds(2));
        await().untilAsserted(
                        () -> desk.get(Role.AGENT, "/v1/promises/" + promise).body("state", equalTo("broken")));

        problem(desk.renegotiate(Role.CUSTOMER, promise, LATER), 409, "already-broken");
        desk.withdraw(Role.CUSTOMER, promise)
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("withdrawal.notKept", equalTo(true));
    }

    @Test
    void what_was_kept_is_neither_moved_nor_withdrawn() {
        var promise = desk.promised(NEXT_WEEK);
        desk.fulfil(promise).statusCode(200);

        problem(desk.renegotiate(Role.CUSTOMER, promise, LATER), 409, "already-fulfilled");
        problem(desk.withdraw(Role.CUSTOMER, promise), 409, "already-fulfilled");
    }

    @Test
    void the_customer_of_another_complaint_finds_no_such_promise() {
        var promise = desk.promised(NEXT_WEEK);
        var stranger = new Desk(complaints.recorded());

        problem(stranger.renegotiate(Role.CUSTOMER, promise, LATER), 404, "not-found");
        problem(stranger.withdraw(Role.CUSTOMER, promise), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"renegotiation, promise-renegotiated", "withdrawal, promise-withdrawn"})
    void what_was_sent_twice_is_told_once(String change, String fact) {
        var path = "/v1/promises/" + desk.promised(NEXT_WEEK) + "/" + change;
        var body = change.equals("withdrawal") ? "{}" : "{\"wantedBy\": \"%s\"}".formatted(LATER);
        var key = Ids.next().toString();

        var first = desk.post(Role.CUSTOMER, path, body, key).statusCode(200).extract();
        var again = desk.post(Role.CUSTOMER, path, body, key).statusCode(200).extract();

        assertEquals(first.asString(), again.asString());
        await().until(() -> Complaints.said(desk.complaint()).size() == 3);
        assertEquals(List.of("standard-applied", "promise-made", fact), Complaints.said(desk.complaint()));
    }

    @ParameterizedTest
    @CsvSource({"renegotiation", "withdrawal"})
    void who_has_seen_another_promise_than_there_is_now_does_not_change_it(String change) {
        var path = "/v1/promises/" + desk.promised(NEXT_WEEK);
        var seen = desk.get(Role.CUSTOMER, path).extract().header("ETag");
        var body = change.equals("withdrawal") ? "{}" : "{\"wantedBy\": \"%s\"}".formatted(LATER);

        for (var attempt :
                Arrays.asList(Map.entry("\"something-else\"", 412), Map.entry(seen, 200), Map.entry(seen, 412))) {
            desk.as(Role.CUSTOMER)
                    .header("Idempotency-Key", Ids.next())
                    .header("If-Match", attempt.getKey())
                    .contentType("application/json")
                    .body(body)
                    .post(path + "/" + change)
                    .then()
                    .statusCode(attempt.getValue());
        }
    }

    @Test
    void hand_offs_closing_and_replays_leave_a_promise_as_it_is() {
        var promise = desk.promised(NEXT_WEEK);
        var path = "/v1/promises/" + promise;
        var made = desk.get(Role.CUSTOMER, path).extract().<Map<String, Object>>path("");

        complaints.assigned(desk.complaint(), Desk.caller());
        complaints.closed(desk.complaint());
        complaints.reopened(desk.complaint());
        await().until(() -> !Complaints.said(desk.complaint()).isEmpty());
        complaints.echo(desk.complaint());

        made.put("owner", Map.of("kind", "agent", "id", Desk.caller().id()));
        await().untilAsserted(() ->
                assertEquals(made, desk.get(Role.CUSTOMER, path).extract().<Map<String, Object>>path("")));
    }
}
