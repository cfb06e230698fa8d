package io.sayonce.proof.bench.load;

import java.time.Duration;
import java.util.Optional;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LoadTest {

    @Test
    void what_was_done_is_counted_by_the_second() {
        assertEquals(250, load(1_000, Duration.ofSeconds(4), 1_000).achieved());
    }

    @Test
    void percentiles_are_told_in_milliseconds() {
        assertEquals(7, load(10, Duration.ofSeconds(1), 7_000).millis(99), 0.01);
    }

    @Test
    void a_rate_is_kept_when_almost_all_of_it_was_done() {
        assertTrue(load(980, Duration.ofSeconds(1), 1_000).kept());
        assertFalse(load(979, Duration.ofSeconds(1), 1_000).kept());
    }

    @Test
    void a_rate_is_not_kept_when_it_was_done_too_late() {
        assertFalse(load(1_000, Duration.ofSeconds(1), 1_100_000).kept());
    }

    @Test
    void where_nothing_was_done_nothing_is_said_of_how_long_it_took() {
        var nothing = load(0, Duration.ofSeconds(1), 1_000);

        assertEquals(Double.NaN, nothing.millis(99));
        assertFalse(nothing.kept());
    }

    /** Of 1,000 a second. */
    private static Load load(int done, Duration took, long micros) {
        var histogram = new Histogram(3);
        histogram.recordValueWithCount(micros, done);
        return new Load(1_000, done, 0, took, histogram, Optional.empty());
    }
}
