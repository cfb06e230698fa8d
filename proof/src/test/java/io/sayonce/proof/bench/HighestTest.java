package io.sayonce.proof.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

import io.sayonce.proof.bench.load.Load;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HighestTest {

    @Test
    void a_rate_of_which_much_is_left_to_do_for_long_is_not_kept() {
        var found = Highest.of(rate -> new Tried(done(rate), (long) rate, rate <= 3_000));

        assertTrue(found.rate() <= 3_000 && found.rate() > 0.9 * 3_000, found::toString);
        assertEquals((long) found.rate(), found.left());
    }

    @Test
    void a_rate_that_is_not_kept_is_tried_once_more() {
        var tried = new ArrayList<Double>();

        Highest.of(rate -> {
            tried.add(rate);
            return new Tried(done(rate), 0, rate <= 500);
        });

        assertEquals(2, tried.stream().filter(rate -> rate == 1_000).count());
        assertEquals(1, tried.stream().filter(rate -> rate == 500).count());
    }

    @Test
    void where_none_is_kept_there_is_none() {
        assertEquals(0, Highest.of(rate -> new Tried(done(rate), 1, false)).rate());
    }

    /** All that was offered in a second, at once. */
    private static Load done(double rate) {
        var micros = new Histogram(3);
        micros.recordValueWithCount(1_000, (long) rate);
        return new Load(rate, (long) Math.ceil(rate), 0, Duration.ofSeconds(1), micros, Optional.empty());
    }
}
