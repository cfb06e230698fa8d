package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Upsert;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Pseudonyms;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.ResolutionReading;
import io.sayonce.resolution.Resolutions;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.sayonce.kit.parcel.Parcels.await;
import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What may be spent without asking is spent at once, and nothing more. Each test has an agent of its own. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class GrantSpendingTest {

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Transactions transactions;

    @Inject
    ResolutionReading reading;

    @Inject
    Resolutions resolutions;

    private final Complaints complaints = new Complaints();
    private final String agent = "agent-" + Ids.next();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void what_lies_inside_the_grant_is_proposed_at_once_and_set_aside() {
        var proposal = proposed(desk, "129.00", "20.00")
                .body("approvalHops", equalTo(0))
                .body("reserved.grant", equalTo("front-line"))
                .body("reserved.agent", equalTo(pseudonyms.of(agent)))
                .body("reserved.value.amount", equalTo("129.00"))
                .extract()
                .<String>path("id");

        uses().body("items", hasSize(1))
                .body("items[0].proposal", equalTo(proposal))
                .body("items[0].complaint", equalTo(desk.complaint().toString()))
                .body("items[0].agent", equalTo(pseudonyms.of(agent)))
                .body("items[0].state", equalTo("reserved"))
                .body("items[0].reserved.amount", equalTo("129.00"))
                .body("items[0].cost", nullValue());
        assertEquals("871.00", leftToday());
    }

    @Test
    void the_choice_spends_what_it_costs_and_frees_the_rest() {
        var proposal = id(proposed(desk, "129.00", "20.00"));

        choose(desk, proposal, "b").statusCode(201);

        uses().body("items[0].state", equalTo("spent"))
                .body("items[0].reserved.amount", equalTo("129.00"))
                .body("items[0].cost.amount", equalTo("20.00"));
        assertEquals("980.00", leftToday());
        await().until(() -> Complaints.said(desk.complaint()).contains("grant-used"));
        var facts = Complaints.told(desk.complaint());
        var chosen = facts.stream()
                .filter(fact -> Topic.header(fact, "ce_type").endsWith("solution-chosen"))
                .findFirst()
                .orElseThrow();
        var used = facts.stream()
                .filter(fact -> Topic.header(fact, "ce_type").endsWith("grant-used"))
                .findFirst()
                .orElseThrow();
        assertEquals(Topic.header(chosen, "ce_id"), Topic.header(used, "ce_causationid"));
        assertTrue(chosen.offset() < used.offset());
    }

    @Test
    void what_the_customer_does_not_want_is_free_again() {
        desk.decline(Role.CUSTOMER, id(proposed(desk, "200.00"))).statusCode(200);
        desk.counter(Role.CUSTOMER, id(proposed(desk, "250.00"))).statusCode(200);

        uses().body("items.state", contains("freed", "freed"));
        assertEquals("1000.00", leftToday());
    }

    @Test
    void what_nobody_replied_to_is_free_again_when_the_complaint_is_closed_and_stays_so() {
        var proposal = id(proposed(desk, "200.00"));

        complaints.closed(desk.complaint());
        await().until(() -> states().equals(List.of("freed")));
        complaints.reopened(desk.complaint());
        await().until(() ->
                proposing(desk, Ids.next().toString(), "1.00").extract().statusCode() == 201);

        problem(choose(desk, proposal, "a"), 409, "proposal-lapsed");
        assertEquals(List.of("reserved", "freed"), states());
    }

    @Test
    void above_what_a_complaint_may_cost_nothing_is_proposed_and_a_lead_is_asked() {
        var first = id(proposed(desk, "200.00"));
        var key = Ids.next().toString();

        asked(proposing(desk, Ids.next().toString(), "50.01"));

        desk.get(Role.AGENT, "/v1/proposals?complaint=" + desk.complaint()).body("items.id", contains(first));
        uses().body("items.proposal", contains(first));
        desk.decline(Role.CUSTOMER, first).statusCode(200);
        proposing(desk, key, "50.01").statusCode(201);
        proposing(desk, key, "50.01").statusCode(201);
        assertEquals(List.of("reserved", "freed"), states(), "the same request is carried out once");
    }

    @Test
    void above_what_a_day_may_cost_nothing_is_proposed_in_any_complaint() {
        for (var each = 0; each < 4; each++) {
            proposed(another(), "250.00");
        }

        asked(proposing(desk, Ids.next().toString(), "0.01"));
        assertEquals("0.00", leftToday());
        var colleague = as("agent-" + Ids.next());
        propose(colleague, desk, Ids.next().toString(), "250.00").statusCode(201);
    }

    @Test
    void in_a_complaint_counts_what_anybody_set_aside() {
        propose(as("agent-" + Ids.next()), desk, Ids.next().toString(), "240.00")
                .statusCode(201);

        asked(proposing(desk, Ids.next().toString(), "10.01"));
        assertEquals("1000.00", leftToday());
    }

    @Test
    void where_there_is_no_grant_at_all_it_says_so() {
        var body = body(desk, "1.00").replace("EUR", "USD");

        problem(post(as(agent), Ids.next().toString(), body), 422, "above-the-grant");
    }

    @Test
    void customers_and_platforms_see_nothing_of_it() {
        var proposal = id(proposed(desk, "129.00"));

        for (var role : List.of(Role.CUSTOMER, Role.PLATFORM)) {
            var shown = desk.get(role, "/v1/proposals/" + proposal)
                    .statusCode(200)
                    .extract()
                    .asString();
            for (var internal : List.of("reserved", "approvalHops", "cost", "129.00", "front-line")) {
                assertFalse(shown.contains(internal), shown);
            }
        }
    }

    @Test
    void every_use_is_to_be_seen_by_leads_and_the_own_ones_by_agents() {
        var first = id(proposed(desk, "1.00"));
        var second = id(proposed(desk, "2.00"));
        var day = uses().extract().<String>path("items[0].day");
        var colleague = as("agent-" + Ids.next());

        uses().body("items.proposal", contains(second, first));
        colleague.get("/v1/grants/front-line/uses").then().statusCode(200).body("items", hasSize(0));
        var seen = new ArrayList<String>();
        for (var path = "/v1/grants/front-line/uses?limit=1&day=" + day; path != null; ) {
            var page = desk.get(Role.LEAD, path).statusCode(200).body("items", hasSize(1));
            seen.add(page.extract().path("items[0].proposal"));
            var link = page.extract().header("Link");
            path = link == null ? null : link.replaceFirst("<(.*)>;.*", "$1");
        }
        assertTrue(seen.containsAll(List.of(first, second)), seen::toString);
        assertEquals(seen.stream().distinct().toList(), seen);
        desk.get(Role.LEAD, "/v1/grants/front-line/uses?day=1999-12-31").body("items", hasSize(0));
    }

    @Test
    void the_ledger_comes_to_the_same_when_it_is_written_again_from_the_stories() {
        var other = another();
        choose(desk, id(proposed(desk, "129.00", "20.00")), "b").statusCode(201);
        desk.decline(Role.CUSTOMER, id(proposed(desk, "30.00"))).statusCode(200);
        proposed(other, "40.00");
        var before = rows();

        Tables.run("delete from grant_use where agent = ?", pseudonyms.of(agent));
        for (var complaint : List.of(desk.complaint(), other.complaint())) {
            var state = await(resolutions.look(complaint, Done::state));
            await(transactions.one(
                    statements -> Bundle.of(Upsert.of(reading.rows(state))).run(statements)));
        }

        assertEquals(3, before.size());
        assertEquals(before, rows());
    }

    private static void asked(ValidatableResponse answer) {
        answer.statusCode(202).body("state", equalTo("consulting"));
    }

    private List<Object> rows() {
        return Tables.all(
                "select cast(u as text) from grant_use u where agent = ? order by proposal", pseudonyms.of(agent));
    }

    private Desk another() {
        return new Desk(complaints.recorded());
    }

    private List<String> states() {
        return uses().extract().path("items.state");
    }

    private String leftToday() {
        return as(agent).get("/v1/grants").then().extract().path("items[0].today.left.amount");
    }

    private ValidatableResponse uses() {
        return as(agent).get("/v1/grants/front-line/uses").then().statusCode(200);
    }

    private static String id(ValidatableResponse proposed) {
        return proposed.extract().path("id");
    }

    private ValidatableResponse proposed(Desk desk, String... costs) {
        return proposing(desk, Ids.next().toString(), costs).statusCode(201);
    }

    private ValidatableResponse proposing(Desk desk, String key, String... costs) {
        return propose(as(agent), desk, key, costs);
    }

    private static ValidatableResponse propose(RequestSpecification caller, Desk desk, String key, String... costs) {
        return post(caller, key, body(desk, costs));
    }

    private static ValidatableResponse post(RequestSpecification caller, String key, String body) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().spec(caller)
                                .contentType(ContentType.JSON)
                                .header("Idempotency-Key", key)
                                .body(body)
                                .post("/v1/proposals")
                                .then(),
                        answer -> !answer.extract().asString().contains("not-heard-yet"));
    }

    private static String body(Desk desk, String... costs) {
        var options = new ArrayList<String>();
        for (var cost : costs) {
            options.add("""
                    {"remedy": "repair", "text": "We repair it.", "cost": {"amount": "%s", "currency": "EUR"}}""".formatted(cost));
        }
        return "{\"complaint\": \"%s\", \"options\": %s}".formatted(desk.complaint(), options);
    }

    private static ValidatableResponse choose(Desk desk, String proposal, String option) {
        var wantedBy = Instant.now().plus(Duration.ofDays(90));
        return desk.post(
                Role.CUSTOMER,
                "/v1/proposals/" + proposal + "/choice",
                "{\"option\": \"%s\", \"wantedBy\": \"%s\"}".formatted(option, wantedBy));
    }

    private static RequestSpecification as(String agent) {
        return given().auth().oauth2(Backends.current().tokens().staff("agent", agent, "front-desk"));
    }
}
