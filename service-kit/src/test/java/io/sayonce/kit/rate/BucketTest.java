package io.sayonce.kit.rate;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BucketTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Budget BUDGET = new Budget("staff", 2, 10);

    @Test
    void a_burst_is_allowed_and_no_more() {
        var spent = spent(10);
        assertEquals(new Bucket(BUDGET, 0, NOON, true), spent);
        assertEquals(new Bucket(BUDGET, 0, NOON, false), spent.take(NOON));
    }

    @Test
    void it_fills_up_with_time_and_not_beyond_the_burst() {
        var spent = spent(10);
        assertFalse(spent.take(NOON.plusMillis(499)).granted());
        assertEquals(new Bucket(BUDGET, 0, NOON.plusMillis(500), true), spent.take(NOON.plusMillis(500)));
        assertEquals(new Bucket(BUDGET, 9, NOON.plusSeconds(60), true), spent.take(NOON.plusSeconds(60)));
        assertFalse(spent.isFull(NOON.plusMillis(4_999)));
        assertTrue(spent.isFull(NOON.plusSeconds(5)));
    }

    @Test
    void asking_in_vain_does_not_put_it_off() {
        var asked = spent(10).take(NOON.plusMillis(300)).take(NOON.plusMillis(400));
        assertFalse(asked.granted());
        assertTrue(asked.take(NOON.plusMillis(500)).granted());
    }

    @Test
    void a_clock_that_goes_back_gives_and_takes_nothing() {
        assertEquals(new Bucket(BUDGET, 4, NOON.minusSeconds(9), true), spent(5).take(NOON.minusSeconds(9)));
    }

    @Test
    void headers_say_what_is_left_and_when_all_is_again() {
        assertEquals("\"staff\";q=10;w=5", BUDGET.policy());
        assertEquals("\"staff\";r=7;t=2", spent(3).state());
        assertEquals("\"staff\";r=0;t=5", spent(10).state());
        assertEquals(1, spent(10).retryAfter());
    }

    @Test
    void a_budget_of_nothing_is_a_mistake() {
        assertThrows(IllegalArgumentException.class, () -> new Budget("staff", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Budget("staff", 1, 0));
    }

    private static Bucket spent(int requests) {
        return Stream.iterate(Bucket.full(BUDGET, NOON), bucket -> bucket.take(NOON))
                .skip(requests)
                .findFirst()
                .orElseThrow();
    }
}
