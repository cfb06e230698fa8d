package io.sayonce.resolution.forecast;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LifeTableTest {

    private static final double[] NONE = {};

    @Test
    void where_all_have_ended_a_share_is_the_order_statistic_of_one_more() {
        var table = new LifeTable(oneTo(99), NONE, NONE);

        assertEquals(90, table.ageOf(0.9));
        assertEquals(91, table.ageOf(0.901));
        assertEquals(99, table.ageOf(0.99));
    }

    @Test
    void beyond_what_was_seen_it_is_the_longest_in_sight() {
        assertEquals(9, new LifeTable(oneTo(9), NONE, NONE).ageOf(0.95));
        assertEquals(20, new LifeTable(oneTo(9), new double[] {20, 3}, NONE).ageOf(0.95));
        assertEquals(0, new LifeTable(NONE, NONE, NONE).ageOf(0.5));
    }

    @Test
    void who_is_still_open_counts_as_long_as_he_was_watched() {
        assertEquals(7, new LifeTable(oneTo(9), NONE, NONE).ageOf(0.7));
        assertEquals(8, new LifeTable(oneTo(9), new double[] {8, 8}, NONE).ageOf(0.7));
        assertEquals(7, new LifeTable(oneTo(9), new double[] {0.5, 0.5}, NONE).ageOf(0.7));
    }

    @Test
    void who_has_just_reached_an_age_was_not_watched_at_it_yet() {
        assertEquals(0, new LifeTable(new double[20], new double[100], NONE).ageOf(0.9));
    }

    @Test
    void who_was_met_late_says_nothing_of_the_time_before() {
        var ended = new double[] {1, 2, 3, 4, 10, 10, 10, 10};

        assertEquals(3, new LifeTable(ended, NONE, new double[] {9, 9, 9, 9}).ageOf(0.5));
        assertEquals(10, new LifeTable(ended, NONE, NONE).ageOf(0.5));
    }

    private static double[] oneTo(int last) {
        return IntStream.rangeClosed(1, last).mapToDouble(i -> i).toArray();
    }
}
