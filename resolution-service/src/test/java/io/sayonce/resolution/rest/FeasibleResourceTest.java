package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Upsert;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Circumstances;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.resolution.ResolutionReading;
import io.sayonce.resolution.forecast.Forecaster;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.kit.parcel.Parcels.await;
import static io.sayonce.resolution.Desk.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class FeasibleResourceTest {

    private static final String PRODUCT = "Gizmo 3000";

    @Inject
    Journals journals;

    @Inject
    ResolutionReading reading;

    @Inject
    Transactions transactions;

    private final Complaints complaints = new Complaints();
    private final String team = "team-" + Ids.next();
    private final List<Desk> desks = IntStream.range(0, 6)
            .mapToObj(i -> new Desk(complaints.recorded(team, PRODUCT)))
            .toList();
    private final Desk desk = desks.get(0);

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void with_little_history_it_says_so_and_gives_the_date_of_the_standard() {
        var answer = feasible("kind=repair").body("little", equalTo(true)).body("basis.level", equalTo("standard"));

        assertEquals(1, answer.extract().<List<?>>path("dates").size());
        answer.body("dates[0]", not(hasKey("probability")));
        var at = instant(answer, "dates[0].at");
        var fiveWorkingDays = instant(answer, "from").plus(Duration.ofDays(4));
        assertTrue(at.isAfter(fiveWorkingDays), at.toString());
    }

    @Test
    void what_was_promised_and_kept_is_history_also_after_a_rebuild() {
        keepEnough("refund");
        send(desk, "/v1/promises", promise(desk, "refund")).statusCode(201);
        var letGo = send(desk, "/v1/promises", promise(desk, "refund")).statusCode(201);
        desk.withdraw(Role.CUSTOMER, letGo.extract().path("id")).statusCode(200);

        var answer = feasible("kind=refund&complaint=" + desk.complaint())
                .body("kind", equalTo("refund"))
                .body("little", equalTo(false))
                .body("dates.probability", equalTo(List.of(0.9f, 0.95f)))
                .body("basis.level", equalTo("kind+team+product"))
                .body("basis.spans", equalTo(Forecaster.ENOUGH))
                .body("basis.open", equalTo(1));
        assertTrue(instant(answer, "basis.since").isBefore(instant(answer, "basis.until")));
        assertTrue(instant(answer, "basis.until").isBefore(instant(answer, "from")));

        forgetRows();
        feasible("kind=refund&team=" + team).body("basis.level", not(equalTo("kind+team")));
        desks.forEach(this::project);
        feasible("kind=refund&complaint=" + desk.complaint())
                .body("basis", equalTo(answer.extract().path("basis")));
    }

    @Test
    void the_dates_are_as_far_away_as_such_promises_really_took() {
        kept(Forecaster.ENOUGH, "answer", Duration.ofDays(20));

        var answer = feasible("kind=answer&team=" + team).body("little", equalTo(false));

        var from = instant(answer, "from");
        assertTrue(instant(answer, "dates[0].at").isAfter(from.plus(Duration.ofDays(15))), answer.toString());
        assertTrue(instant(answer, "dates[1].at").isBefore(from.plus(Duration.ofDays(35))), answer.toString());
        assertFalse(instant(answer, "dates[1].at").isBefore(instant(answer, "dates[0].at")));
    }

    @Test
    void what_our_record_says_would_not_be_kept_is_refused() {
        kept(Forecaster.ENOUGH, "other", Duration.ofDays(35));

        var refused = problem(send(desk, "/v1/promises", promise(desk, "other")), 422, "date-not-feasible")
                .body("detail", startsWith("Going by how long such promises really took"));

        var until = instant(feasible("kind=other&complaint=" + desk.complaint()), "dates[0].at");
        assertFalse(instant(refused, "earliest").isAfter(until));
        assertTrue(instant(refused, "earliest").isAfter(Instant.now().plus(Duration.ofDays(30))));
    }

    @Test
    void the_narrowest_level_with_enough_history_counts() {
        kept(Forecaster.ENOUGH, "delivery", Duration.ofDays(2));

        level("kind+team+product", "&team=" + team + "&product= gizmo 3000");
        level("kind+team", "&team=" + team + "&product=other");
        level("kind+team", "&team=" + team);
        level("kind+product", "&team=other&product=" + PRODUCT);
        level("kind", "&team=other&product=other");
        level("kind", "");
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        problem(desk.get(Role.AGENT, "/v1/promises/feasible"), 422, "invalid-value");
        problem(
                desk.get(Role.AGENT, "/v1/promises/feasible?kind=refund&team=" + "x".repeat(301)),
                422,
                "invalid-value");
        desk.get(Role.AGENT, "/v1/promises/feasible?kind=lunch").statusCode(400);
        desk.get(Role.AGENT, "/v1/promises/feasible?kind=refund&complaint=x").statusCode(400);
        problem(
                desk.get(Role.AGENT, "/v1/promises/feasible?kind=refund&complaint=" + Ids.next()),
                404,
                "not-heard-yet");
        desk.get(Role.CUSTOMER, "/v1/promises/feasible?kind=refund").statusCode(403);
    }

    /** A part of {@link Forecaster#ENOUGH} in each complaint. */
    private void keepEnough(String kind) {
        for (var one : desks) {
            one.post(Role.AGENT, "/v1/promises", promise(one, "callback")).statusCode(201);
            for (var i = 0; i < Forecaster.ENOUGH / desks.size(); i++) {
                var made = send(one, "/v1/promises", promise(one, kind)).statusCode(201);
                send(one, made.extract().header("Location") + "/fulfilment", "{\"evidence\": " + Desk.EVIDENCE + "}")
                        .statusCode(200);
            }
        }
    }

    private static ValidatableResponse send(Desk desk, String path, String body) {
        return desk.send(Role.AGENT, path, body, Ids.next().toString());
    }

    private static String promise(Desk desk, String kind) {
        return "{\"complaint\": \"%s\", \"kind\": \"%s\", \"dueAt\": \"%s\", \"text\": \"x\"}"
                .formatted(desk.complaint(), kind, Instant.now().plus(Duration.ofDays(30)));
    }

    /** Promises of the team that were kept one after the other, each within the same time. */
    private void kept(int promises, String kind, Duration took) {
        await(transactions.one(statements -> statements.run(
                """
                        insert into promise (id, complaint, state, due_at, owner_kind, owner_id, kind, team, product,
                                             made_at, fulfilled_at)
                        select gen_random_uuid(), gen_random_uuid(), 'FULFILLED', made + interval '90 days', 'TEAM', $1,
                               $2, $1, $3, made, made + cast($4 as bigint) * interval '1 second'
                        from generate_series(1, $5) n, lateral (
                            select now() - interval '40 days' - n * interval '1 day' as made) m""",
                team,
                kind.toUpperCase(Locale.ROOT),
                Circumstances.sameProduct(PRODUCT),
                took.toSeconds(),
                promises)));
    }

    private void forgetRows() {
        await(transactions.one(statements -> statements.run("delete from promise where team = $1", team)));
    }

    private void project(Desk desk) {
        var state = await(journals.of(reading).look(desk.complaint(), Change.Done::state));
        await(transactions.one(
                statements -> Bundle.of(Upsert.of(reading.rows(state))).run(statements)));
    }

    private void level(String level, String asked) {
        feasible("kind=delivery" + asked).body("basis.level", equalTo(level));
    }

    private ValidatableResponse feasible(String asked) {
        return desk.get(Role.AGENT, "/v1/promises/feasible?" + asked).statusCode(200);
    }

    private static Instant instant(ValidatableResponse answer, String path) {
        return Instant.parse(answer.extract().path(path));
    }
}
