package io.sayonce.kit.hearing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** It is known how far those partitions were heard that this process has, and no others. */
class ProgressTest {

    private static final TopicPartition OURS = new TopicPartition("a-topic", 0);
    private static final TopicPartition OTHERS = new TopicPartition("a-topic", 1);

    private final Progress progress = new Progress();

    @Test
    void hearing_takes_a_place_forward_and_never_back() {
        progress.at(OURS, 3);
        progress.heard("a-topic", Map.of(0, 7L));
        progress.heard("a-topic", Map.of(0, 5L));

        assertEquals(Map.of(OURS, 7L), progress.places());
    }

    @Test
    void a_partition_that_was_left_does_not_come_back_by_what_is_still_heard_of_it() {
        progress.at(OURS, 3);
        progress.at(OTHERS, 3);

        progress.leave(List.of(OTHERS));
        progress.heard("a-topic", Map.of(1, 9L));

        assertEquals(Map.of(OURS, 3L), progress.places());
        assertEquals(Optional.empty(), progress.next(OTHERS));
    }
}
