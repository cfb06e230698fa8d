package io.sayonce.resolution;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.kit.parcel.Parcels.await;
import static io.sayonce.resolution.Desk.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What this service makes of what it hears, in whatever order and however often. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class HearingTest {

    private static final Instant NEXT_WEEK =
            Instant.now().plus(Duration.ofDays(8)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Journals journals;

    @Inject
    ResolutionReading reading;

    @Inject
    Transactions transactions;

    private final Complaints complaints = new Complaints();

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void a_complaint_that_nobody_has_told_of_is_waited_for_and_then_not_heard_yet() {
        promise(complaints.recorded()).statusCode(201);
        var stranger = new Desk(Ids.next());
        var before = Instant.now();

        problem(
                        stranger.send(
                                Role.AGENT,
                                "/v1/promises",
                                stranger.callback(NEXT_WEEK),
                                Ids.next().toString()),
                        404,
                        "not-heard-yet")
                .header("Retry-After", equalTo("1"));

        var waited = Duration.between(before, Instant.now());
        assertTrue(waited.compareTo(Duration.ofMillis(1_500)) > 0, "waited " + waited);
        assertTrue(waited.compareTo(Duration.ofSeconds(8)) < 0, "waited " + waited);
    }

    @Test
    void a_complaint_that_is_told_of_in_the_meantime_is_served() {
        promise(complaints.recorded()).statusCode(201);
        var desk = new Desk(Ids.next());
        var telling = new Thread(() -> complaints.recorded(desk.complaint()));

        telling.start();

        desk.send(
                        Role.AGENT,
                        "/v1/promises",
                        desk.callback(NEXT_WEEK),
                        Ids.next().toString())
                .statusCode(201);
    }

    @Test
    void every_fact_that_is_heard_twice_changes_nothing() {
        var complaint = complaints.recorded();
        promise(complaint).statusCode(201);
        complaints.closed(complaint);
        await().until(() -> resolution(complaint).closed());
        await().until(() -> Complaints.said(complaint).contains("promise-made"));
        var before = resolution(complaint);
        var facts = facts(complaint);

        complaints.echo(complaint);
        complaints.reopened(complaint);

        await().until(() -> !resolution(complaint).closed());
        var after = resolution(complaint);
        assertEquals(before.closed(false).with(after.inadequacy()), after, "but that it was reopened");
        assertEquals(facts + 1, facts(complaint));
    }

    @Test
    void a_fact_that_another_service_forges_is_not_heard() {
        var complaint = complaints.recorded();
        promise(complaint).statusCode(201);
        var promise = resolution(complaint).promises().keySet().iterator().next();

        complaints.say(complaint, "promise-broken", """
                {"promise": "%s", "dueAt": "2026-11-21T12:00:00Z"}""".formatted(promise));
        complaints.assigned(complaint, Story.FRONT_DESK);

        await().until(() -> resolution(complaint).owner().equals(java.util.Optional.of(Story.FRONT_DESK)));
        assertTrue(resolution(complaint).promise(promise).orElseThrow().isOpen());
    }

    @Test
    void nobodys_words_stand_in_the_clear_in_the_database_or_on_the_topic() {
        var complaint = complaints.recorded();
        promise(complaint).statusCode(201);
        new Desk(complaint).rushed(NEXT_WEEK);
        await().until(() -> Complaints.said(complaint).contains("judgement-exercised"));

        for (var words : List.of(Desk.TEXT, Desk.NOTE)) {
            assertFalse(everythingStored().contains(words), "the database");
            assertFalse(Complaints.told(complaint).toString().contains(words), "the topic");
        }
        list(complaint).body("items.text", equalTo(List.of(Desk.TEXT, Desk.TEXT)));
    }

    @Test
    void the_words_of_a_forgotten_customer_are_gone_and_the_promise_still_counts() {
        var complaint = complaints.recorded();
        promise(complaint).statusCode(201);

        complaints.forgotten(complaint);

        await().untilAsserted(() -> list(complaint)
                .statusCode(200)
                .body("items[0].text", equalTo(null))
                .body("items[0].state", equalTo("open")));
        problem(promise(complaint), 410, "person-forgotten");
    }

    private String everythingStored() {
        var tables = await(transactions.one(statements ->
                        statements.rows("select cast(tablename as text) from pg_tables where schemaname = 'public'")))
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertTrue(tables.containsAll(List.of("journal", "promise", "proposal", "idempotency")), tables.toString());
        var stored = new StringBuilder();
        for (var table : tables) {
            await(transactions.one(statements -> statements.rows("select cast(t as text) from " + table + " t")))
                    .forEach(row -> stored.append(row.getString(0)));
        }
        return stored.toString();
    }

    private static ValidatableResponse promise(UUID complaint) {
        return new Desk(complaint).promise(NEXT_WEEK);
    }

    private static ValidatableResponse list(UUID complaint) {
        return new Desk(complaint).get(Role.AGENT, "/v1/promises?complaint=" + complaint);
    }

    private Resolution resolution(UUID complaint) {
        return await(journals.of(reading).look(complaint, Change.Done::state));
    }

    private int facts(UUID complaint) {
        return await(journals.of(reading)
                .look(complaint, done -> done.story().entries().size()));
    }
}
