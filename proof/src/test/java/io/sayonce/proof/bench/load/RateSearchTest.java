package io.sayonce.proof.bench.load;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateSearchTest {

    private final RateSearch search = new RateSearch(500, 0.05);

    @Test
    void the_highest_rate_is_found_within_the_gap() {
        var found = search.highest(rate -> rate <= 6_300);

        assertTrue(found <= 6_300 && found > 0.95 * 6_300, () -> "found " + found);
    }

    @Test
    void rates_below_the_first_are_looked_for_too() {
        var found = search.highest(rate -> rate <= 130);

        assertTrue(found <= 130 && found > 0.9 * 130, () -> "found " + found);
    }

    @Test
    void where_no_rate_is_kept_the_search_ends_with_none() {
        assertEquals(0, search.highest(rate -> false));
    }

    @Test
    void where_every_rate_is_kept_the_search_ends_too() {
        assertEquals(512_000, search.highest(rate -> true));
    }

    @Test
    void no_rate_is_tried_twice() {
        var tried = new ArrayList<Double>();

        search.highest(rate -> {
            tried.add(rate);
            return rate <= 3_000;
        });

        assertEquals(tried.stream().distinct().toList(), tried);
    }
}
