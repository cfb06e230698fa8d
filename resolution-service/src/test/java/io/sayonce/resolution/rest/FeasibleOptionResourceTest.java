package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From when the customer can have what is proposed. A repair takes days by the standard. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class FeasibleOptionResourceTest {

    private static final Instant SOON = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LATE = SOON.plus(Duration.ofDays(40));

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void the_customer_sees_from_when_each_option_can_be_had_and_that_can_be_chosen() {
        var before = feasible("delivery");
        var proposal = desk.proposal();

        var shown = shown(Role.CUSTOMER, proposal, 0);

        assertFalse(shown.isBefore(before), shown + " before " + before);
        for (var role : List.of(Role.AGENT, Role.LEAD, Role.PLATFORM, Role.ANALYST)) {
            assertFalse(shown(role, proposal, 0).isBefore(shown));
        }
        desk.choose(Role.CUSTOMER, proposal, shown).statusCode(201).body("dueAt", equalTo(shown.toString()));
        desk.get(Role.CUSTOMER, "/v1/proposals/" + proposal).body("options[0]", not(hasKey("feasibleFrom")));
    }

    @Test
    void an_earlier_date_cannot_be_chosen_and_the_refusal_holds_the_earliest() {
        var proposal = desk.post(Role.AGENT, "/v1/proposals", """
                {"complaint": "%s", "options": [{"remedy": "repair", "text": "We repair it."}]}""".formatted(desk.complaint()))
                .statusCode(201)
                .extract()
                .<String>path("id");

        var refused = problem(choose(proposal, "a", SOON), 422, "date-not-feasible")
                .body("errors.pointer", equalTo(List.of("/wantedBy")))
                .body("$", not(hasKey("rule")));

        var earliest = Instant.parse(refused.extract().path("earliest"));
        assertTrue(earliest.isAfter(SOON) && !earliest.isAfter(shown(Role.CUSTOMER, proposal, 0)));
        desk.get(Role.AGENT, "/v1/proposals/" + proposal).body("state", equalTo("open"));
    }

    @Test
    void what_staff_says_can_be_had_later_is_had_from_then_on() {
        var proposal = desk.repair(LATE, "").statusCode(201).extract().<String>path("id");

        assertEquals(LATE, shown(Role.CUSTOMER, proposal, 1));
        problem(choose(proposal, "b", LATE.minusSeconds(1)), 422, "date-not-feasible")
                .body("earliest", equalTo(LATE.toString()));
        choose(proposal, "b", LATE).statusCode(201);
    }

    @Test
    void what_staff_says_can_be_had_earlier_than_we_would_keep_it_needs_a_judgement() {
        var before = feasible("repair");

        var refused = problem(desk.repair(SOON, ""), 422, "date-not-feasible")
                .body("rule", equalTo("date-is-feasible"))
                .body("errors.pointer", equalTo(List.of("/options/1/feasibleFrom")));

        assertFalse(Instant.parse(refused.extract().path("earliest")).isBefore(before));
        problem(desk.repair(SOON, Desk.JUDGEMENT.replace("date-is-feasible", "evidence-needed")), 422, "rule-is-hard");
        desk.get(Role.AGENT, "/v1/proposals?complaint=" + desk.complaint()).body("items", equalTo(List.of()));
    }

    @Test
    void with_a_judgement_the_customer_sees_the_date_and_chooses_it_and_does_not_read_why() {
        var proposal =
                desk.repair(SOON, Desk.JUDGEMENT).statusCode(201).extract().<String>path("id");

        assertEquals(SOON, shown(Role.CUSTOMER, proposal, 1));
        assertTrue(shown(Role.CUSTOMER, proposal, 0).isAfter(SOON.minusSeconds(3_600)), "the other one takes its time");
        choose(proposal, "b", SOON).statusCode(201);
        await().until(() -> Complaints.said(desk.complaint()).contains("judgement-exercised"));
        var judged = Complaints.told(desk.complaint()).stream()
                .filter(fact -> Topic.header(fact, "ce_type").endsWith("judgement-exercised"))
                .findFirst()
                .orElseThrow();
        assertTrue(judged.value().contains(proposal) && !judged.value().contains("Zanzibar"), judged.value());
        for (var role : Role.values()) {
            var seen = desk.get(role, "/v1/proposals/" + proposal).extract().asString();
            assertFalse(seen.contains("Zanzibar"), seen);
        }
    }

    private ValidatableResponse choose(String proposal, String option, Instant wantedBy) {
        return desk.post(
                Role.CUSTOMER,
                "/v1/proposals/" + proposal + "/choice",
                "{\"option\": \"%s\", \"wantedBy\": \"%s\"}".formatted(option, wantedBy));
    }

    private Instant shown(Role role, String proposal, int option) {
        return Instant.parse(desk.get(role, "/v1/proposals/" + proposal)
                .statusCode(200)
                .extract()
                .path("options[%d].feasibleFrom".formatted(option)));
    }

    private Instant feasible(String kind) {
        var dates = desk.get(Role.AGENT, "/v1/promises/feasible?kind=" + kind + "&complaint=" + desk.complaint());
        return Instant.parse(dates.statusCode(200).extract().path("dates[0].at"));
    }
}
