package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.rest.Answers;
import io.sayonce.resolution.By;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.ResolutionReading;
import io.sayonce.resolution.Story;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.kit.parcel.Parcels.await;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The clock on a real database: it breaks a promise once, in time, and nobody gets in between. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class PromiseClockTest {

    /** More than the clock takes at a time. */
    private static final int MANY = 70;

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final CustomersAct IN_PERSON = new CustomersAct(By.CUSTOMER, Optional.empty());
    private static final Evidence RECEIPT = new Evidence("delivery-receipt", "PX-1");

    @Inject
    Journals journals;

    @Inject
    ResolutionReading reading;

    private final Complaints complaints = new Complaints();

    @AfterEach
    void close() {
        complaints.close();
    }

    @Test
    void a_promise_is_broken_once_and_not_before_its_due_time() {
        var complaint = complaints.recorded();
        var due = promised(complaint, SOON);

        await().until(() -> Complaints.said(complaint).contains("promise-broken"));
        var broken = broken(complaint).get(0);
        var at = Instant.parse(Topic.header(broken, "ce_time"));
        assertFalse(at.isBefore(due), at + " is not before " + due);
        assertEquals("clock", Topic.header(broken, "ce_actor"));
        assertEquals(
                "{\"promise\":\"%s\",\"dueAt\":\"%s\"}"
                        .formatted(promise(complaint).id(), due),
                broken.value());
    }

    @Test
    void a_promise_stays_broken_once_however_often_everything_is_heard_again() {
        var complaint = complaints.recorded();
        promised(complaint, SOON);
        await().until(() -> Complaints.said(complaint).contains("promise-broken"));
        var before = resolution(complaint);
        var facts = facts(complaint);

        complaints.echo(complaint);
        complaints.assigned(complaint, Story.FRONT_DESK);

        await().until(() -> resolution(complaint).owner().equals(Optional.of(Story.FRONT_DESK)));
        assertEquals(before.promises(), resolution(complaint).promises());
        assertEquals(facts + 1, facts(complaint), "but for the new owner nothing was added");
        assertEquals(
                1,
                broken(complaint).stream()
                        .map(fact -> Topic.header(fact, "ce_id"))
                        .distinct()
                        .count());
    }

    @Test
    void a_promise_that_falls_due_while_the_database_is_away_is_broken_when_it_is_back() {
        var complaint = complaints.recorded();
        var due = promised(complaint, SOON);
        var database = Backends.current().database();

        database.kill();
        await().until(() -> Instant.now().isAfter(due.plusMillis(200)));
        database.start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Complaints.said(complaint).contains("promise-broken"));
        assertEquals(1, broken(complaint).size());
    }

    @Test
    void what_fell_due_while_the_database_was_away_is_broken_in_the_order_of_the_due_times() {
        var waiting =
                IntStream.range(0, MANY).mapToObj(i -> complaints.recorded()).toList();
        waiting.forEach(this::awaitHeard);
        var first = Instant.now().plusSeconds(15).truncatedTo(ChronoUnit.MICROS);
        var shuffled = new ArrayList<>(waiting);
        Collections.shuffle(shuffled, new Random(MANY));
        await(Uni.join()
                .all(shuffled.stream()
                        .map(complaint -> changing(complaint, callBack(first.plusMillis(waiting.indexOf(complaint)))))
                        .toList())
                .andFailFast());
        var database = Backends.current().database();

        database.kill();
        await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now().isAfter(first.plusMillis(500)));
        database.start();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> waiting.stream()
                        .allMatch(complaint -> promise(complaint).brokenAt().isPresent()));
        var broken = waiting.stream()
                .map(complaint -> promise(complaint).brokenAt().orElseThrow())
                .toList();
        assertEquals(broken.stream().sorted().toList(), broken);
        assertTrue(broken.stream().distinct().count() > 1, "in more than one turn");
    }

    @Test
    void the_owner_of_then_is_reminded_and_of_the_new_date_again() {
        var complaint = complaints.recorded();
        var due = promised(complaint, Duration.ofHours(20));
        complaints.assigned(complaint, Story.FRONT_DESK);
        await().until(() -> resolution(complaint).owner().equals(Optional.of(Story.FRONT_DESK)));

        for (var moved = 0; moved < 2; moved++) {
            var wanted = Instant.now().plusSeconds(12).truncatedTo(ChronoUnit.MICROS);
            change(
                    complaint,
                    new RenegotiatePromise(
                            promise(complaint).id(), wanted, IN_PERSON, Optional.empty(), Optional.empty()));
            await().until(() -> promise(complaint).due().reminded());
        }

        var dates = promise(complaint).renegotiations().stream()
                .map(Renegotiation::previousDueAt)
                .toList();
        var last = promise(complaint).dueAt();
        await().until(() -> reminders(complaint).size() == 2);
        assertEquals(due, dates.get(0));
        assertEquals(
                List.of(reminder(complaint, dates.get(1)), reminder(complaint, last)),
                reminders(complaint).stream().map(ConsumerRecord::value).toList());
    }

    @Test
    void the_clock_follows_the_new_date_and_nothing_follows_a_withdrawal() {
        var moved = complaints.recorded();
        var withdrawn = complaints.recorded();
        var later = promised(moved, SOON.multipliedBy(4)).plusSeconds(2);
        promised(withdrawn, SOON.multipliedBy(4));

        change(
                moved,
                new RenegotiatePromise(promise(moved).id(), later, IN_PERSON, Optional.empty(), Optional.empty()));
        change(
                withdrawn,
                new WithdrawPromise(
                        promise(withdrawn).id(), Withdrawal.By.CUSTOMER, Optional.empty(), Optional.empty()));

        await().until(() -> !broken(moved).isEmpty());
        var at = Instant.parse(Topic.header(broken(moved).get(0), "ce_time"));
        assertFalse(at.isBefore(later), at + " is not before " + later);
        assertEquals(List.of(), broken(withdrawn));
        assertEquals(PromiseState.WITHDRAWN, promise(withdrawn).state());
    }

    @Test
    void a_fulfilment_and_the_clock_race_and_one_of_them_is_first() throws Exception {
        var racing = IntStream.range(0, 6).mapToObj(i -> complaints.recorded()).toList();
        racing.forEach(complaint -> promised(complaint, SOON.multipliedBy(2)));

        raceAll(racing);

        for (var complaint : racing) {
            var promise = promise(complaint);
            var late = promise.fulfilment().orElseThrow().timing() == Timing.LATE;
            assertEquals(late, promise.brokenAt().isPresent(), "broken first, or kept in time");
            await().until(() -> Complaints.said(complaint).contains("promise-fulfilled"));
            assertEquals(
                    late
                            ? List.of("standard-applied", "promise-made", "promise-broken", "promise-fulfilled")
                            : List.of("standard-applied", "promise-made", "promise-fulfilled"),
                    Complaints.said(complaint).stream()
                            .filter(fact -> !fact.equals("promise-due-soon"))
                            .toList());
        }
    }

    @Test
    void a_broken_promise_can_be_kept_late_and_stays_broken() {
        var complaint = complaints.recorded();
        promised(complaint, SOON);
        await().until(() -> promise(complaint).state() == PromiseState.BROKEN);

        fulfil(complaint);

        assertEquals(PromiseState.FULFILLED, promise(complaint).state());
        assertEquals(Timing.LATE, promise(complaint).fulfilment().orElseThrow().timing());
        assertTrue(promise(complaint).brokenAt().isPresent());
    }

    /** For each promise three agents try to keep it while it falls due; exactly one of them succeeds. */
    private void raceAll(List<UUID> complaints) throws Exception {
        var due =
                complaints.stream().map(complaint -> promise(complaint).dueAt()).min(Comparator.naturalOrder());
        var attempts = complaints.stream()
                .flatMap(complaint -> Stream.<Callable<Optional<UUID>>>generate(() -> () -> {
                            await().pollInterval(Duration.ofMillis(1))
                                    .until(() -> Instant.now().isAfter(due.orElseThrow()));
                            return fulfil(complaint) ? Optional.of(complaint) : Optional.empty();
                        })
                        .limit(3))
                .toList();
        var agents = Executors.newFixedThreadPool(attempts.size());
        var kept = new ArrayList<UUID>();
        for (var attempt : agents.invokeAll(attempts)) {
            attempt.get().ifPresent(kept::add);
        }
        agents.shutdown();
        assertEquals(
                complaints.stream().sorted().toList(), kept.stream().sorted().toList());
    }

    private boolean fulfil(UUID complaint) {
        var promise = promise(complaint).id();
        try {
            change(complaint, new FulfilPromise(promise, RECEIPT, false));
            return true;
        } catch (Refused already) {
            assertEquals(PromiseRefusals.ALREADY_FULFILLED, already.refusal());
            return false;
        }
    }

    private Instant promised(UUID complaint, Duration ahead) {
        awaitHeard(complaint);
        return promised(complaint, Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS));
    }

    private Instant promised(UUID complaint, Instant due) {
        change(complaint, callBack(due));
        return due;
    }

    private void awaitHeard(UUID complaint) {
        await().ignoreExceptionsInstanceOf(Refused.class)
                .until(() -> resolution(complaint).refusal().isEmpty());
    }

    private String reminder(UUID complaint, Instant dueAt) {
        return "{\"promise\":\"%s\",\"dueAt\":\"%s\",\"owner\":{\"kind\":\"team\",\"id\":\"front-desk\"}}"
                .formatted(promise(complaint).id(), dueAt);
    }

    private void change(UUID complaint, Command<Resolution> command) {
        await(changing(complaint, command));
    }

    private Uni<Answer> changing(UUID complaint, Command<Resolution> command) {
        return journals.of(reading)
                .change(new Change<>(
                        complaint, command, "agent:test", Optional.empty(), done -> Answers.tell(Map.of())));
    }

    private static MakePromise callBack(Instant due) {
        return new MakePromise(
                PromiseKind.CALLBACK, due, Optional.empty(), "I call you back.", Optional.empty(), Optional.empty());
    }

    private Promise promise(UUID complaint) {
        return resolution(complaint).promises().values().iterator().next();
    }

    private Resolution resolution(UUID complaint) {
        return await(journals.of(reading).look(complaint, Change.Done::state));
    }

    private int facts(UUID complaint) {
        return await(journals.of(reading)
                .look(complaint, done -> done.story().entries().size()));
    }

    private static List<ConsumerRecord<String, String>> broken(UUID complaint) {
        return told(complaint, "promise-broken");
    }

    private static List<ConsumerRecord<String, String>> reminders(UUID complaint) {
        return told(complaint, "promise-due-soon");
    }

    private static List<ConsumerRecord<String, String>> told(UUID complaint, String fact) {
        return Complaints.told(complaint).stream()
                .filter(told -> Topic.header(told, "ce_type").equals("io.sayonce." + fact))
                .toList();
    }
}
