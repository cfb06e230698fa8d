package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.Story;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class ProposalResourceTest {

    private static final Instant SATURDAY =
            Instant.now().plus(Duration.ofDays(14)).truncatedTo(ChronoUnit.SECONDS);

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void what_is_proposed_is_shown_as_it_was_put_to_the_customer() {
        var made = desk.propose().statusCode(201).extract();

        var id = made.<String>path("id");
        assertEquals("/v1/proposals/" + id, made.header("Location"));
        var forCustomers = Map.of(
                "id", id,
                "complaint", desk.complaint().toString(),
                "options",
                        List.of(
                                Map.of("option", "a", "remedy", "replacement", "text", "A new gizmo."),
                                Map.of("option", "b", "remedy", "refund", "text", "Your money back.")),
                "proposedAt", made.path("proposedAt"),
                "state", "open");
        var forStaff = new HashMap<String, Object>(forCustomers);
        forStaff.put("approvalHops", 0);
        assertEquals(forStaff, lasting(made));
        for (var role : List.of(Role.PLATFORM, Role.CUSTOMER)) {
            assertEquals(
                    forCustomers, lasting(desk.get(role, "/v1/proposals/" + id).extract()));
        }
        for (var role : List.of(Role.AGENT, Role.LEAD)) {
            var shown = desk.get(role, "/v1/proposals/" + id).statusCode(200).extract();
            assertEquals(lasting(made), lasting(shown));
            assertEquals(made.header("ETag"), shown.header("ETag"));
        }
    }

    @Test
    void the_customer_chooses_and_names_the_day_and_that_is_the_promise() {
        var proposal = desk.proposal();

        var promise =
                desk.choose(Role.CUSTOMER, proposal, SATURDAY).statusCode(201).extract();

        assertEquals("/v1/promises/" + promise.path("id"), promise.header("Location"));
        assertEquals(
                Map.of(
                        "id", promise.path("id"),
                        "complaint", desk.complaint().toString(),
                        "proposal", proposal,
                        "kind", "delivery",
                        "text", "A new gizmo.",
                        "owner", Map.of("kind", "agent", "id", Story.ANNA.id()),
                        "madeAt", promise.path("madeAt"),
                        "dueAt", SATURDAY.toString(),
                        "previousDates", List.of(),
                        "state", "open"),
                promise.path(""));
        var choice = desk.get(Role.AGENT, "/v1/proposals/" + proposal)
                .body("state", equalTo("chosen"))
                .extract()
                .<Map<String, Object>>path("choice");
        assertEquals(
                Map.of(
                        "option", "a",
                        "wantedBy", SATURDAY.toString(),
                        "words", "The new one, please.",
                        "by", "customer",
                        "evidence", Map.of("kind", "key-press", "reference", "call-7c21e0a4"),
                        "chosenAt", promise.path("madeAt"),
                        "promise", promise.path("id")),
                choice);
        await().until(() -> Complaints.said(desk.complaint()).size() == 4);
        assertEquals(
                List.of("standard-applied", "solution-proposed", "solution-chosen", "promise-made"),
                Complaints.said(desk.complaint()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD", "ANALYST", "OPERATOR"})
    void nobody_chooses_declines_or_counters_for_the_customer(Role role) {
        var proposal = desk.proposal();

        problem(desk.choose(role, proposal, SATURDAY), 403, "forbidden");
        problem(desk.decline(role, proposal), 403, "forbidden");
        problem(desk.counter(role, proposal), 403, "forbidden");
        desk.get(Role.AGENT, "/v1/proposals/" + proposal).body("state", equalTo("open"));
    }

    @Test
    void a_platform_relays_the_customers_choice_with_evidence_only() {
        var proposal = desk.proposal();
        var path = "/v1/proposals/" + proposal + "/choice";
        var bare = "{\"option\": \"a\", \"wantedBy\": \"%s\"}".formatted(SATURDAY);

        problem(desk.post(Role.PLATFORM, path, bare), 422, "evidence-needed")
                .body("errors.pointer", equalTo(List.of("/evidence")));
        desk.choose(Role.PLATFORM, proposal, SATURDAY).statusCode(201);

        desk.get(Role.AGENT, "/v1/proposals/" + proposal).body("choice.by", equalTo("platform"));
    }

    @Test
    void a_customer_declines_in_the_customers_own_words() {
        var proposal = desk.proposal();

        var declined = desk.post(
                        Role.CUSTOMER,
                        "/v1/proposals/" + proposal + "/decline",
                        "{\"reason\": \"I have bought one by now.\"}")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("declined"))
                .extract()
                .<Map<String, Object>>path("decline");

        assertEquals(
                Map.of(
                        "reason", "I have bought one by now.",
                        "by", "customer",
                        "declinedAt", declined.get("declinedAt")),
                declined);
        problem(desk.choose(Role.CUSTOMER, proposal, SATURDAY), 409, "already-declined");
    }

    @Test
    void a_proposal_is_replied_to_once() {
        var proposal = desk.proposal();
        desk.choose(Role.CUSTOMER, proposal, SATURDAY).statusCode(201);

        problem(desk.choose(Role.CUSTOMER, proposal, SATURDAY), 409, "already-chosen");
        problem(desk.decline(Role.CUSTOMER, proposal), 409, "already-chosen");
        problem(desk.counter(Role.CUSTOMER, proposal), 409, "already-chosen");
    }

    @Test
    void a_choice_that_was_sent_twice_is_made_once_and_answered_alike() {
        var path = "/v1/proposals/" + desk.proposal() + "/choice";
        var body = "{\"option\": \"a\", \"wantedBy\": \"%s\"}".formatted(SATURDAY);
        var key = Ids.next().toString();

        var first = desk.post(Role.CUSTOMER, path, body, key).statusCode(201).extract();
        var again = desk.post(Role.CUSTOMER, path, body, key).statusCode(201).extract();

        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        var other = "{\"option\": \"b\", \"wantedBy\": \"%s\"}".formatted(SATURDAY);
        problem(desk.post(Role.CUSTOMER, path, other, key), 422, "idempotency-key-reused");
        problem(
                desk.as(Role.CUSTOMER)
                        .contentType("application/json")
                        .body(body)
                        .post(path)
                        .then(),
                400,
                "idempotency-key-missing");
    }

    @Test
    void who_has_seen_another_proposal_than_there_is_now_does_not_reply_to_it() {
        var proposal = desk.proposal();
        var seen =
                desk.get(Role.CUSTOMER, "/v1/proposals/" + proposal).extract().header("ETag");
        var decline = "/v1/proposals/" + proposal + "/decline";

        problem(
                desk.as(Role.CUSTOMER)
                        .header("Idempotency-Key", Ids.next())
                        .header("If-Match", "\"something-else\"")
                        .contentType("application/json")
                        .body("{\"reason\": \"Too late.\"}")
                        .post(decline)
                        .then(),
                412,
                "stale");
        desk.as(Role.CUSTOMER)
                .header("Idempotency-Key", Ids.next())
                .header("If-Match", seen)
                .contentType("application/json")
                .body("{\"reason\": \"Too late.\"}")
                .post(decline)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(seen)));
    }

    @Test
    void the_version_of_a_proposal_is_that_of_what_it_shows_but_for_dates_that_pass() {
        var path = "/v1/proposals/" + desk.proposal();
        var seen = desk.get(Role.CUSTOMER, path).extract().header("ETag");

        complaints.assigned(desk.complaint(), Story.FRONT_DESK);
        desk.promised(SATURDAY);

        desk.as(Role.CUSTOMER)
                .header("If-None-Match", seen)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(seen));
        desk.decline(Role.CUSTOMER, path.substring("/v1/proposals/".length())).statusCode(200);
        var replied = desk.get(Role.CUSTOMER, path)
                .header("ETag", not(equalTo(seen)))
                .extract()
                .header("ETag");
        desk.as(Role.CUSTOMER).header("If-None-Match", replied).get(path).then().statusCode(304);
    }

    @Test
    void a_closed_complaint_gets_no_proposal_until_it_is_reopened() {
        var proposal = desk.proposal();
        complaints.closed(desk.complaint());

        await().untilAsserted(() -> problem(desk.propose(), 409, "complaint-closed"));
        problem(desk.choose(Role.CUSTOMER, proposal, SATURDAY), 409, "complaint-closed");
        problem(desk.promise(SATURDAY), 409, "complaint-closed");

        complaints.reopened(desk.complaint());
        await().untilAsserted(() -> desk.propose().statusCode(201));
    }

    @Test
    void the_proposals_of_a_complaint_follow_each_other_page_by_page() {
        var made = List.of(desk.proposal(), desk.proposal(), desk.proposal());
        var list = "/v1/proposals?limit=2&complaint=" + desk.complaint();

        var first = desk.get(Role.CUSTOMER, list)
                .statusCode(200)
                .body("items.id", equalTo(made.subList(0, 2)))
                .body("items[0].options[1].text", equalTo("Your money back."))
                .header("Link", matchesPattern("</v1/proposals\\?.*>; rel=\"next\""))
                .extract();
        var next = first.header("Link").replaceAll("<(.*)>.*", "$1");
        desk.as(Role.CUSTOMER)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.id", equalTo(made.subList(2, 3)))
                .header("Link", equalTo(null));
    }

    @Test
    void a_customer_sees_nothing_of_another_complaint() {
        var proposal = desk.proposal();
        var stranger = new Desk(complaints.recorded());
        var path = "/v1/proposals/" + proposal;
        var nothing = problem(stranger.get(Role.CUSTOMER, "/v1/proposals/" + Ids.next()), 404, "not-found")
                .extract()
                .asString();

        for (var answer : List.of(
                stranger.get(Role.CUSTOMER, path),
                stranger.choose(Role.CUSTOMER, proposal, SATURDAY),
                stranger.decline(Role.CUSTOMER, proposal),
                stranger.counter(Role.CUSTOMER, proposal))) {
            assertEquals(nothing, problem(answer, 404, "not-found").extract().asString());
        }
        problem(stranger.get(Role.CUSTOMER, "/v1/proposals?complaint=" + desk.complaint()), 404, "not-found");
    }

    @Test
    void an_analyst_sees_what_was_proposed_and_nobodys_words() {
        var proposal = desk.proposal();
        desk.choose(Role.CUSTOMER, proposal, SATURDAY).statusCode(201);

        desk.get(Role.ANALYST, "/v1/proposals/" + proposal)
                .statusCode(200)
                .body(
                        "options",
                        equalTo(List.of(
                                Map.of("option", "a", "remedy", "replacement"),
                                Map.of("option", "b", "remedy", "refund"))))
                .body("state", equalTo("chosen"))
                .body("choice.words", equalTo(null));
    }

    /** A proposal as it is shown, but for the dates, which pass. */
    private static Map<String, Object> lasting(ExtractableResponse<Response> answer) {
        var shown = new HashMap<>(answer.<Map<String, Object>>path(""));
        var options = answer.<List<Map<String, Object>>>path("options").stream()
                .map(HashMap::new)
                .toList();
        options.forEach(option -> option.remove("feasibleFrom"));
        shown.put("options", options);
        return shown;
    }
}
