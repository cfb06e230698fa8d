package io.sayonce.proof.faults.strike;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EarsTest {

    private static final Map<Integer, Long> ENDS = Map.of(0, 10L, 1, 0L);

    @Test
    void what_stood_on_the_topic_before_is_no_news_however_much_of_it_is_heard() {
        assertFalse(Ears.isBeyond(Map.of(0, 10L, 1, 0L), ENDS));
        assertFalse(Ears.isBeyond(Map.of(), ENDS));
    }

    @Test
    void one_record_more_of_one_partition_is_news() {
        assertTrue(Ears.isBeyond(Map.of(0, 3L, 1, 1L), ENDS));
    }
}
