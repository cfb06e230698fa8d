package io.sayonce.resolution.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.Wishes;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.OwnerAssigned;
import io.sayonce.resolution.promise.PromiseClock;
import io.sayonce.resolution.standard.Shipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/**
 * Guarantee 13: whoever the customer is, the same happens, in the same order and by the same dates. All that is known here of
 * a customer is the id; the story of one is told again as that of another.
 */
class EqualRespectTest {

    private static final int STORIES = 100;
    private static final int STEPS = 40;
    private static final Duration STEP = Duration.ofHours(7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void guarantee_13_the_same_is_decided_and_owed_for_another_customer(long seed) {
        for (var round = 0; round < STORIES; round++) {
            var one = happened(Story.id(2), seed * STORIES + round);
            var other = happened(Story.id(99), seed * STORIES + round);

            assertNotEquals(one, other, "the words are sealed for another");
            assertEquals(anonymous(one), anonymous(other));
        }
    }

    /** All that was decided, owed or refused in a complaint of that customer, and when it has to be looked at again. */
    private static List<String> happened(UUID customer, long seed) {
        var happened = new ArrayList<String>();
        var wishes = new Wishes(new Random(seed));
        var ids = new AtomicLong(100);
        var now = Story.NOON;
        var resolution = told(
                Resolution.blank(Story.COMPLAINT),
                now,
                List.of(
                        new ComplaintRecorded(customer, Optional.of("Gizmo 3000")),
                        new OwnerAssigned(Story.ANNA, OwnerAssigned.Because.RECORDED)));
        for (var step = 0; step < STEPS; step++) {
            now = now.plus(STEP);
            var owed = owed(resolution, now);
            resolution = told(resolution, now, owed);
            var decision = wishes.next(resolution, now)
                    .decide(resolution, new Moment(now, () -> Story.id(ids.incrementAndGet())));
            resolution = decision instanceof Decision.Facts<Resolution> facts
                    ? told(resolution, now, facts.facts())
                    : resolution;
            happened.add(owed + " " + decision + " " + PromiseClock.nextDue(resolution) + " "
                    + PromiseClock.firstDue(resolution));
        }
        return happened;
    }

    private static List<Fact<Resolution>> owed(Resolution resolution, Instant now) {
        return Stream.of(resolution.measure().owed(Shipped.standards().applied()), PromiseClock.owed(resolution, now))
                .flatMap(List::stream)
                .map(Owed::fact)
                .toList();
    }

    private static Resolution told(Resolution resolution, Instant now, List<Fact<Resolution>> facts) {
        var after = resolution;
        for (var fact : facts) {
            after = fact.applyTo(after, Told.of(Story.factId(fact), now, "test"));
        }
        return after;
    }

    private static List<String> anonymous(List<String> happened) {
        return happened.stream()
                .map(text -> text.replace(Story.id(99).toString(), Story.id(2).toString()))
                .toList();
    }
}
