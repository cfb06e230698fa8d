package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.rule.Rule;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The rules from outside, and what becomes of a date that we would not keep. A repair takes days by the standard. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class RuleResourceTest {

    private static final Instant SOON = Instant.now().plus(Duration.ofHours(2));
    private static final Instant SAFE = Instant.now().plus(Duration.ofDays(30));

    private final Complaints complaints = new Complaints();
    private final Desk desk = new Desk(complaints.recorded());

    @AfterEach
    void close() {
        complaints.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD", "PLATFORM", "ANALYST"})
    void the_rules_are_listed_with_their_reasons(Role role) {
        desk.get(role, "/v1/rules")
                .statusCode(200)
                .body("items.name", hasItem("date-is-feasible"))
                .body("items.find { it.name == 'date-is-feasible' }.kind", equalTo("soft"))
                .body("items.find { it.name == 'date-is-feasible' }.problem", equalTo("date-not-feasible"))
                .body("items.find { it.name == 'evidence-needed' }.kind", equalTo("hard"))
                .body("items.findAll { it.says && it.reason }.size()", equalTo(Rule.values().length));
        problem(desk.get(Role.CUSTOMER, "/v1/rules"), 403, "forbidden");
    }

    @Test
    void a_date_that_we_would_not_keep_is_refused_with_the_earliest_that_we_would() {
        var before = feasible();

        var refused = problem(promise(SOON, ""), 422, "date-not-feasible")
                .body("rule", equalTo("date-is-feasible"))
                .body("detail", containsString("little history"))
                .body("errors.pointer", equalTo(List.of("/dueAt")));

        var earliest = Instant.parse(refused.extract().path("earliest"));
        assertFalse(earliest.isBefore(before) || earliest.isAfter(feasible()), earliest.toString());
        desk.get(Role.AGENT, "/v1/promises?complaint=" + desk.complaint()).body("items", equalTo(List.of()));
        promise(SAFE, "").statusCode(201);
    }

    @Test
    void whoever_knows_better_says_so_in_a_note_that_is_kept_from_the_customer() {
        var made = promise(SOON, Desk.JUDGEMENT).statusCode(201).extract();

        await().until(() -> Complaints.said(desk.complaint()).contains("judgement-exercised"));
        var judged = Complaints.told(desk.complaint()).stream()
                .filter(fact -> Topic.header(fact, "ce_type").endsWith("judgement-exercised"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("standard-applied", "promise-made", "judgement-exercised"),
                Complaints.said(desk.complaint()).stream()
                        .filter(fact -> !fact.equals("promise-due-soon"))
                        .toList());
        assertEquals("agent:" + Desk.caller().id(), Topic.header(judged, "ce_actor"));
        assertEquals(made.<String>path("id"), JsonPath.from(judged.value()).getString("about"));
        assertFalse(judged.value().contains("Zanzibar"), judged.value());
        var seen = desk.get(Role.CUSTOMER, "/v1/promises/" + made.path("id"))
                .extract()
                .asString();
        assertFalse(seen.contains(Desk.NOTE), seen);
    }

    @Test
    void only_a_soft_rule_that_there_is_can_be_overridden() {
        problem(promise(SOON, judgement("evidence-needed")), 422, "rule-is-hard")
                .body("errors.pointer", equalTo(List.of("/judgement/rule")));
        problem(promise(SOON, judgement("customer-is-king")), 422, "invalid-value")
                .body(
                        "errors",
                        equalTo(List.of(Map.of(
                                "pointer", "/judgement/rule",
                                "detail", "must be one of the soft rules: date-is-feasible"))));
    }

    @Test
    void the_customer_cannot_have_it_sooner_than_we_would_keep_it_but_always_later() {
        var promise = promise(SAFE, "").statusCode(201).extract().<String>path("id");

        var refused = problem(desk.renegotiate(Role.CUSTOMER, promise, SOON), 422, "date-not-feasible")
                .body("$", not(hasKey("rule")))
                .body("errors.pointer", equalTo(List.of("/wantedBy")));

        var earliest = Instant.parse(refused.extract().path("earliest"));
        assertFalse(earliest.isBefore(SOON) || earliest.isAfter(SAFE), earliest.toString());
        desk.renegotiate(Role.CUSTOMER, promise, SAFE.plusSeconds(60)).statusCode(200);
        desk.renegotiate(Role.CUSTOMER, promise, SAFE.minusSeconds(60)).statusCode(200);
    }

    private static String judgement(String rule) {
        return Desk.JUDGEMENT.replace("date-is-feasible", rule);
    }

    private ValidatableResponse promise(Instant dueAt, String judgement) {
        return desk.post(Role.AGENT, "/v1/promises", """
                {"complaint": "%s", "kind": "repair", "dueAt": "%s", "text": "x"%s}""".formatted(
                        desk.complaint(), dueAt, judgement.isEmpty() ? "" : ", \"judgement\": " + judgement));
    }

    private Instant feasible() {
        var dates = desk.get(Role.AGENT, "/v1/promises/feasible?kind=repair&complaint=" + desk.complaint());
        return Instant.parse(dates.statusCode(200).extract().path("dates[0].at"));
    }
}
