package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sayonce.kit.core.Ids;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing of a story leaves while something of it is under way, and nothing that has arrived leaves again. */
class UnderWayTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final UnderWay underWay = new UnderWay();
    private final UUID story = Ids.next();
    private final UUID other = Ids.next();
    private volatile Thread waiting;

    @Test
    void what_is_under_way_keeps_the_rest_of_its_story_back_and_no_other_story() {
        underWay.forgetArrived();
        assertEquals(List.of(fact(story, 1)), underWay.depart(List.of(fact(story, 1))));

        underWay.forgetArrived();
        assertEquals(List.of(fact(other, 1)), underWay.depart(List.of(fact(story, 1), fact(story, 2), fact(other, 1))));
    }

    @Test
    void a_reading_that_began_before_the_arrival_may_still_show_what_has_arrived() {
        underWay.forgetArrived();
        underWay.depart(List.of(fact(story, 1)));
        underWay.forgetArrived();
        underWay.arrive(Set.of(story));

        assertEquals(List.of(), underWay.depart(List.of(fact(story, 1), fact(story, 2))));

        underWay.forgetArrived();
        assertEquals(List.of(fact(story, 2)), underWay.depart(List.of(fact(story, 2))));
    }

    @Test
    void what_waits_for_the_rest_of_its_story_is_held_back_and_what_is_under_way_is_not() {
        underWay.depart(List.of(fact(story, 1), fact(story, 2)));

        assertFalse(underWay.holdsBack(List.of(fact(story, 1), fact(story, 2), fact(other, 7))));
        assertTrue(underWay.holdsBack(List.of(fact(story, 2), fact(story, 3))));
    }

    @Test
    void whoever_stops_waits_for_what_is_under_way() {
        underWay.depart(List.of(fact(story, 1)));
        var stopping = CompletableFuture.runAsync(() -> awaitArrivals(LONG));

        await().until(() -> waiting != null && waiting.getState() == Thread.State.TIMED_WAITING);
        underWay.arrive(Set.of(story));

        stopping.join();
    }

    private void awaitArrivals(Duration longest) {
        waiting = Thread.currentThread();
        underWay.await(longest);
    }

    private static Outbox.Waiting fact(UUID story, int version) {
        return new Outbox.Waiting(story, version, 0, 0, "{}", "{}", Optional.empty());
    }
}
