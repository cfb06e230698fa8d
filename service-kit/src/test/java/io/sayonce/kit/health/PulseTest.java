package io.sayonce.kit.health;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PulseTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Pulse pulse = Pulse.beginning(NOON);

    @Test
    void what_has_something_to_hear_and_does_not_move_is_stuck() {
        var waiting = pulse.felt(1, 5, NOON).felt(1, 5, at(30)).felt(1, 6, at(61));
        assertFalse(waiting.isStuck(at(60), LIMIT));
        assertTrue(waiting.isStuck(at(61), LIMIT));
    }

    @Test
    void what_has_nothing_to_hear_is_not() {
        assertFalse(pulse.felt(1, 0, NOON).felt(1, 0, at(100)).isStuck(at(101), LIMIT));
    }

    @Test
    void what_moves_is_not_however_much_waits() {
        assertFalse(pulse.felt(1, 5, NOON).felt(2, 500, at(59)).isStuck(at(100), LIMIT));
    }

    @Test
    void what_does_not_answer_is_stuck_unless_it_moves() {
        assertTrue(pulse.felt(1, 0, NOON).missed(1, at(50)).isStuck(at(61), LIMIT));
        assertFalse(pulse.felt(1, 0, NOON).missed(2, at(50)).isStuck(at(61), LIMIT));
    }

    @Test
    void without_the_broker_nobody_is_stuck() {
        assertFalse(pulse.felt(1, 5, NOON).excused(at(50)).isStuck(at(100), LIMIT));
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
