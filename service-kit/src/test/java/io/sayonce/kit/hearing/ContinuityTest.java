package io.sayonce.kit.hearing;

import java.util.Map;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        assertThrows(Astray.class, () -> continuity.check(records(1, 0), Map.of()));
        assertThrows(Astray.class, () -> check(0, 50));
        assertThrows(Astray.class, () -> check(0, 60));
        assertDoesNotThrow(() -> check(0, 0));
    }

    @Test
    void a_gap_that_is_still_there_after_going_back_is_the_topic_s_own() {
        assertThrows(Astray.class, () -> check(5, 7));
        assertDoesNotThrow(() -> check(5, 7));
        assertThrows(Astray.class, () -> check(9, 11));
    }

    @Test
    void a_gap_behind_what_was_just_heard_is_the_topic_s_own() {
        check(5, 5);
        assertDoesNotThrow(() -> check(15, 17));
    }

    @Test
    void what_was_polled_before_going_back_does_not_pass_for_what_comes_after_it() {
        assertThrows(Astray.class, () -> check(5, 7));
        assertThrows(Astray.class, () -> check(5, 17));
        assertThrows(Astray.class, () -> check(5, 27));
        assertDoesNotThrow(() -> check(5, 7));
        assertThrows(Astray.class, () -> check(5, 17));
    }

    @Test
    void a_gap_may_grow_while_hearing_goes_back_to_it() {
        assertThrows(Astray.class, () -> check(5, 7));
        assertThrows(Astray.class, () -> check(5, 17));
        assertDoesNotThrow(() -> check(5, 8));
    }

    @Test
    void where_the_place_was_set_back_once_more_hearing_goes_back_once_more() {
        assertThrows(Astray.class, () -> check(5, 17));
        assertThrows(Astray.class, () -> check(0, 7));
        assertDoesNotThrow(() -> check(0, 0));
    }

    @Test
    void what_is_tried_again_is_judged_alike() {
        assertThrows(Astray.class, () -> check(5, 7));
        assertDoesNotThrow(() -> check(5, 7));
        assertDoesNotThrow(() -> check(5, 7));
    }

    @Test
    void what_is_let_go_with_another_partition_s_is_no_gap_of_the_topic() {
        var places = Map.of(1, new Positions.Place(5, 0), 2, new Positions.Place(15, 0));
        continuity.check(records(2, 5), places);

        assertThrows(Astray.class, () -> continuity.check(records(1, 7).and(records(2, 15)), places));
        assertThrows(Astray.class, () -> continuity.check(records(2, 25), places));
    }

    private void check(long next, long first) {
        continuity.check(records(1, first), Map.of(1, new Positions.Place(next, 0)));
    }

    private static Polled records(int partition, long first) {
        return new Polled(LongStream.range(first, first + 10)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>("t", partition, offset, null, null))
                .toList());
    }
}
