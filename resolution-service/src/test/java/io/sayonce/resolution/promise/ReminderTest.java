package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.By;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.hears.OwnerAssigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.FRONT_DESK;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.factId;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Whoever answers for a promise hears in time that it has to be kept. */
class ReminderTest {

    private static final UUID PROMISE = id(9);
    private static final Instant DUE = NOON.plus(Duration.ofDays(3));
    private static final Instant NEAR = DUE.minus(Duration.ofHours(24));
    private static final Instant LATER = DUE.plus(Duration.ofDays(7));
    private static final PromiseMade MADE = made(DUE, ANNA, Optional.empty());

    @ParameterizedTest
    @CsvSource({"P3D, PT48H", "PT48H, PT24H", "PT47H, PT23H30M", "PT2H, PT1H", "PT1S, PT0.5S"})
    void a_reminder_comes_a_day_ahead_or_half_way(Duration given, Duration after) {
        var made = begun().told(made(NOON.plus(given), ANNA, Optional.empty())).resolution();
        var at = NOON.plus(after);

        assertEquals(Optional.of(at), PromiseClock.nextDue(made));
        assertEquals(List.of(), PromiseClock.owed(made, at.minusNanos(1_000)));
        assertEquals(
                List.of(new PromiseDueSoon(PROMISE, NOON.plus(given), ANNA)),
                PromiseClock.owed(made, at).stream().map(Owed::fact).toList());
    }

    @Test
    void it_is_said_once_and_then_the_clock_waits_for_the_date_itself() {
        var reminded =
                begun().told(MADE, new PromiseDueSoon(PROMISE, DUE, ANNA)).resolution();

        assertEquals(List.of(), PromiseClock.owed(reminded, NEAR));
        assertEquals(Optional.of(DUE), PromiseClock.nextDue(reminded));
    }

    @Test
    void it_goes_to_whoever_owns_the_complaint_by_then() {
        var handedOff = begun().told(MADE, new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.HANDED_OFF));

        assertEquals(List.of(soon(MADE, DUE, FRONT_DESK)), PromiseClock.owed(handedOff.resolution(), NEAR));
    }

    @Test
    void a_team_that_was_given_the_promise_is_reminded_whoever_owns_the_complaint() {
        var workshop = Owner.team("workshop");
        var given = made(DUE, workshop, Optional.of("workshop"));
        var handedOff = begun().told(given, new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.HANDED_OFF));

        assertEquals(List.of(soon(given, DUE, workshop)), PromiseClock.owed(handedOff.resolution(), NEAR));
    }

    @Test
    void nobody_is_reminded_of_what_is_due_already() {
        var made = begun().told(MADE).resolution();

        assertEquals(
                List.of(new PromiseBroken(PROMISE, DUE)),
                PromiseClock.owed(made, DUE).stream().map(Owed::fact).toList());
    }

    @Test
    void a_new_date_is_reminded_of_anew_although_the_old_one_was() {
        var moved = moved(LATER, DUE);
        var story = begun().told(MADE, new PromiseDueSoon(PROMISE, DUE, ANNA))
                .at(NEAR)
                .told(moved);
        var near = LATER.minus(Duration.ofHours(24));

        assertEquals(Optional.of(near), PromiseClock.nextDue(story.resolution()));
        assertEquals(List.of(), PromiseClock.owed(story.resolution(), DUE));
        assertEquals(List.of(soon(moved, LATER, ANNA)), PromiseClock.owed(story.resolution(), near));
    }

    @Test
    void a_date_that_was_given_up_and_wanted_again_is_reminded_of_again() {
        var there = moved(LATER, DUE);
        var back = moved(DUE, LATER);
        var story = begun().told(MADE, new PromiseDueSoon(PROMISE, DUE, ANNA), there, back);

        var owed = PromiseClock.owed(story.resolution(), NEAR);

        assertEquals(List.of(soon(back, DUE, ANNA)), owed);
        assertNotEquals(
                Ids.derived(factId(MADE), "due-soon"),
                Ids.derived(owed.get(0).cause(), owed.get(0).rule()));
    }

    private static Owed<Resolution> soon(Fact<Resolution> cause, Instant dueAt, Owner owner) {
        return Owed.byClock(factId(cause), "due-soon", new PromiseDueSoon(PROMISE, dueAt, owner));
    }

    private static PromiseRenegotiated moved(Instant dueAt, Instant previousDueAt) {
        return new PromiseRenegotiated(PROMISE, dueAt, previousDueAt, By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    private static PromiseMade made(Instant dueAt, Owner owner, Optional<String> team) {
        return new PromiseMade(
                PROMISE,
                Optional.empty(),
                PromiseKind.CALLBACK,
                dueAt,
                owner,
                team,
                said(new PromiseMade.Words("I call you back.")));
    }
}
