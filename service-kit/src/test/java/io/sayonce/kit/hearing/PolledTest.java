package io.sayonce.kit.hearing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PolledTest {

    private final Polled earlier = polled(Map.of(1, 7L, 2, 3L), Map.of(1, 9L, 2, 5L), "1:7", "1:8", "2:3", "2:4");

    @Test
    void polls_follow_where_each_partition_goes_on_or_was_not_polled_before() {
        assertTrue(polled(Map.of(1, 9L), Map.of(1, 10L), "1:9").follows(earlier));
        assertTrue(polled(Map.of(3, 1L), Map.of(3, 2L), "3:1").follows(earlier));
        assertFalse(polled(Map.of(1, 9L, 2, 6L), Map.of(1, 10L, 2, 7L), "1:9", "2:6")
                .follows(earlier));
        assertFalse(polled(Map.of(1, 7L), Map.of(1, 9L), "1:7", "1:8").follows(earlier));
    }

    @Test
    void a_gap_that_compaction_left_is_kept_between_two_that_are_taken_for_one() {
        var all = polled(Map.of(1, 9L), Map.of(1, 15L), "1:12").after(earlier);

        assertEquals(Map.of(1, 7L, 2, 3L), all.begins());
        assertEquals(Map.of(1, 15L, 2, 5L), all.ends());
        assertEquals(
                List.of("1:7", "1:8", "2:3", "2:4", "1:12"),
                all.records().stream()
                        .map(found -> found.partition() + ":" + found.offset())
                        .toList());
    }

    private static Polled polled(Map<Integer, Long> begins, Map<Integer, Long> ends, String... places) {
        return new Polled(
                Stream.of(places).map(PolledTest::record).toList(), new TreeMap<>(begins), new TreeMap<>(ends));
    }

    private static ConsumerRecord<byte[], byte[]> record(String place) {
        var parts = place.split(":");
        return new ConsumerRecord<>(
                "facts", Integer.parseInt(parts[0]), Long.parseLong(parts[1]), new byte[0], new byte[0]);
    }
}
