package io.sayonce.kit.hearing;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ContinuityTest {

    private final Continuity continuity = new Continuity();

    @Test
    void records_that_follow_on_or_were_heard_before_are_fine() {
        assertDoesNotThrow(() -> check(5, 5));
        assertDoesNotThrow(() -> check(5, 3));
    }

    @Test
    void a_place_that_is_lost_or_set_back_leads_back_to_it() {
        assertThrows(Astray.class, () -> continuity.check("t", Map.of(), Map.of(1, 0L)));
        assertThrows(Astray.class, () -> check(0, 50));
        assertThrows(Astray.class, () -> check(0, 60));
        assertDoesNotThrow(() -> check(0, 0));
    }

    @Test
    void a_gap_that_is_still_there_is_the_topic_s_own() {
        assertThrows(Astray.class, () -> check(5, 7));
        assertDoesNotThrow(() -> check(5, 7));
        assertThrows(Astray.class, () -> check(9, 11));
    }

    private void check(long next, long first) {
        continuity.check("t", Map.of(1, new Positions.Place(next, 0)), Map.of(1, first));
    }
}
