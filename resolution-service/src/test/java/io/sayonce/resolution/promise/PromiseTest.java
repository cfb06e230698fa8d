package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.resolution.ComplaintRefusals;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.OwnerAssigned;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.COMPLAINT;
import static io.sayonce.resolution.Story.FRONT_DESK;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.factId;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PromiseTest {

    private static final UUID PROMISE = id(9);
    private static final Instant DUE = NOON.plus(Duration.ofDays(3));
    private static final Evidence RECEIPT = new Evidence("delivery-receipt", "PX-20261112-0417");
    private static final PromiseMade MADE = made(PROMISE, DUE);
    private static final MakePromise CALL_BACK = new MakePromise(
            PromiseKind.CALLBACK, DUE, Optional.empty(), "I call you back.", Optional.empty(), Optional.empty());

    @Test
    void what_is_promised_outright_is_owned_by_the_complaints_owner() {
        var words = said(new PromiseMade.Words("I call you back."));

        assertEquals(
                List.of(new PromiseMade(
                        id(101), Optional.empty(), PromiseKind.CALLBACK, DUE, ANNA, Optional.empty(), words)),
                begun().decides(CALL_BACK));
    }

    @Test
    void what_is_given_to_a_team_is_owned_by_that_team_whoever_gets_the_complaint() {
        var command = new MakePromise(
                PromiseKind.REPAIR, DUE, Optional.of("workshop"), "We repair it.", Optional.empty(), Optional.empty());
        var words = said(new PromiseMade.Words("We repair it."));

        var facts = begun().decides(command);

        var workshop = Owner.team("workshop");
        var made = new PromiseMade(
                id(101), Optional.empty(), PromiseKind.REPAIR, DUE, workshop, Optional.of("workshop"), words);
        assertEquals(List.of(made), facts);
        assertEquals(
                workshop,
                owner(begun().told(made, new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.HANDED_OFF)), id(101)));
        assertEquals(
                FRONT_DESK,
                owner(begun().told(MADE, new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.HANDED_OFF)), PROMISE));
    }

    @Test
    void nothing_is_promised_where_nobody_is_known_or_all_is_closed() {
        new Story(Resolution.blank(COMPLAINT), NOON).refuses(CALL_BACK, JournalRefusals.NOT_HEARD_YET);
        begun().told(new ComplaintClosed()).refuses(CALL_BACK, ComplaintRefusals.CLOSED);
    }

    @Test
    void nothing_is_promised_for_a_time_that_is_past_or_beyond_two_years() {
        var refusal = Refusals.invalidValue("/dueAt", "must lie in the future, within two years");

        begun().refuses(
                        new MakePromise(
                                PromiseKind.ANSWER,
                                NOON,
                                Optional.empty(),
                                "An answer.",
                                Optional.empty(),
                                Optional.empty()),
                        refusal);
        begun().refuses(
                        new MakePromise(
                                PromiseKind.ANSWER,
                                Instant.parse("2028-11-21T12:00:01Z"),
                                Optional.empty(),
                                "An answer.",
                                Optional.empty(),
                                Optional.empty()),
                        refusal);
    }

    @Test
    void a_day_before_is_early_until_due_is_on_time_and_from_then_on_it_is_late() {
        assertEquals(Timing.EARLY, Timing.of(DUE, DUE.minus(Duration.ofHours(24))));
        assertEquals(
                Timing.ON_TIME, Timing.of(DUE, DUE.minus(Duration.ofHours(24)).plusNanos(1_000)));
        assertEquals(Timing.ON_TIME, Timing.of(DUE, DUE.minusNanos(1_000)));
        assertEquals(Timing.LATE, Timing.of(DUE, DUE));
    }

    @Test
    void a_promise_is_kept_with_its_evidence_at_the_time_of_the_clock() {
        var made = begun().told(MADE);

        assertEquals(
                List.of(new PromiseFulfilled(PROMISE, Timing.EARLY, NOON, RECEIPT, true)),
                made.decides(new FulfilPromise(PROMISE, RECEIPT, true)));
    }

    @Test
    void a_broken_promise_is_still_owed_and_can_be_kept_late() {
        var later = DUE.plusSeconds(60);
        var broken =
                begun().told(MADE).at(DUE).told(new PromiseBroken(PROMISE, DUE)).at(later);

        var facts = broken.decides(new FulfilPromise(PROMISE, RECEIPT, false));

        var fulfilled = new PromiseFulfilled(PROMISE, Timing.LATE, later, RECEIPT, false);
        assertEquals(List.of(fulfilled), facts);
        assertEquals(
                Optional.of(new Promise(
                        MADE,
                        factId(MADE),
                        NOON,
                        new DueDate(DUE, NOON, factId(MADE), false),
                        List.of(),
                        Optional.of(DUE),
                        Optional.of(new Promise.Fulfilment(Timing.LATE, later, RECEIPT, false)),
                        Optional.empty())),
                broken.told(fulfilled).resolution().promise(PROMISE));
    }

    @Test
    void a_promise_that_was_open_when_the_complaint_closed_can_be_kept() {
        var closed = begun().told(MADE, new ComplaintClosed());

        assertEquals(
                1, closed.decides(new FulfilPromise(PROMISE, RECEIPT, false)).size());
    }

    @Test
    void a_promise_is_kept_once() {
        var kept = begun().told(MADE, new PromiseFulfilled(PROMISE, Timing.EARLY, NOON, RECEIPT, false));

        kept.refuses(new FulfilPromise(PROMISE, RECEIPT, false), PromiseRefusals.ALREADY_FULFILLED);
    }

    @Test
    void what_was_never_promised_cannot_be_kept() {
        begun().refuses(new FulfilPromise(PROMISE, RECEIPT, false), PromiseRefusals.NOT_FOUND);
    }

    @Test
    void the_clock_says_that_a_promise_is_broken_when_it_is_due_and_not_before() {
        var made = begun().told(MADE, new PromiseDueSoon(PROMISE, DUE, ANNA)).resolution();

        assertEquals(List.of(), PromiseClock.owed(made, DUE.minusNanos(1_000)));
        assertEquals(
                List.of(Owed.<Resolution>byClock(factId(MADE), "broken", new PromiseBroken(PROMISE, DUE))),
                PromiseClock.owed(made, DUE));
    }

    @Test
    void the_clock_is_silent_about_what_was_kept_or_is_broken_already() {
        var made = begun().told(MADE);
        var kept = made.told(new PromiseFulfilled(PROMISE, Timing.EARLY, NOON, RECEIPT, false));
        var broken = made.told(new PromiseBroken(PROMISE, DUE));

        for (var story : List.of(kept, broken)) {
            assertEquals(List.of(), PromiseClock.owed(story.resolution(), DUE.plusSeconds(1)));
            assertEquals(Optional.empty(), PromiseClock.nextDue(story.resolution()));
        }
    }

    @Test
    void the_clock_wakes_for_the_promise_that_is_due_first_and_calls_all_that_are_due() {
        var sooner = made(id(10), DUE.minusSeconds(60));
        var reminded = new PromiseDueSoon(id(10), sooner.dueAt(), ANNA);
        var story = begun().told(MADE, sooner, reminded).resolution();

        assertEquals(Optional.of(DUE.minus(Duration.ofHours(24))), PromiseClock.nextDue(story));
        assertEquals(
                List.of(factId(sooner), factId(MADE)),
                PromiseClock.owed(story, DUE).stream().map(Owed::cause).toList());
    }

    @Test
    void closing_the_complaint_does_not_stop_the_clock() {
        var reminded = new PromiseDueSoon(PROMISE, DUE, ANNA);
        var closed = begun().told(MADE, reminded, new ComplaintClosed()).resolution();

        assertEquals(Optional.of(DUE), PromiseClock.nextDue(closed));
        assertEquals(1, PromiseClock.owed(closed, DUE).size());
    }

    private static Owner owner(Story story, UUID promise) {
        return story.resolution().promise(promise).orElseThrow().ownerIn(story.resolution());
    }

    private static PromiseMade made(UUID promise, Instant dueAt) {
        return new PromiseMade(
                promise,
                Optional.empty(),
                PromiseKind.CALLBACK,
                dueAt,
                ANNA,
                Optional.empty(),
                said(new PromiseMade.Words("I call you back.")));
    }
}
