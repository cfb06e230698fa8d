package io.sayonce.kit.hearing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Polls of ten records each; what is read of a poll is from where on it holds all that the topic has. */
class ContinuityTest {

    private static final TopicPartition ONE = new TopicPartition("t", 1);
    private static final TopicPartition TWO = new TopicPartition("t", 2);

    private final Continuity continuity = new Continuity();

    @Test
    void a_poll_begins_where_the_one_before_it_ended_or_the_consumer_was_sent() {
        continuity.begin(ONE, 5);

        assertEquals(5, arrives(5));
        assertEquals(15, arrives(15));
    }

    @Test
    void a_gap_that_compaction_left_belongs_to_the_poll_behind_it() {
        continuity.begin(ONE, 5);

        assertEquals(5, arrives(7));
        assertEquals(17, arrives(23));
    }

    @Test
    void a_poll_may_end_behind_its_last_record() {
        continuity.begin(ONE, 5);
        continuity.arrived(poll(ONE, 5, 18));

        continuity.seek(ONE, 18, 2);

        assertEquals(2, arrives(4));
    }

    @Test
    void of_a_consumer_that_nothing_is_known_of_a_poll_holds_only_its_records() {
        assertEquals(7, arrives(7));
    }

    @Test
    void what_was_under_way_during_a_seek_counts_as_before_it() {
        continuity.begin(ONE, 15);
        assertEquals(15, arrives(17));

        continuity.seek(ONE, 47, 5);

        assertEquals(27, arrives(27));
        assertEquals(37, arrives(37));
        assertEquals(5, arrives(8));
        assertEquals(18, arrives(18));
    }

    @Test
    void each_seek_counts_from_where_it_was_made() {
        continuity.begin(ONE, 7);
        assertEquals(7, arrives(7));
        continuity.seek(ONE, 27, 5);
        continuity.seek(ONE, 15, 0);

        assertEquals(17, arrives(17));
        assertEquals(5, arrives(5));
        assertEquals(0, arrives(0));
    }

    @Test
    void of_two_seeks_with_nothing_polled_between_them_the_later_counts() {
        continuity.begin(ONE, 5);
        assertEquals(5, arrives(5));
        continuity.seek(ONE, 15, 3);
        continuity.seek(ONE, 3, 0);

        assertEquals(0, arrives(2));
    }

    @Test
    void the_same_may_be_polled_again_and_left_again() {
        continuity.begin(ONE, 5);
        assertEquals(5, arrives(5));
        continuity.seek(ONE, 15, 5);
        continuity.seek(ONE, 15, 2);

        assertEquals(5, arrives(5));
        assertEquals(2, arrives(4));
    }

    @Test
    void a_seek_from_where_nothing_ended_is_forgotten_with_the_next() {
        continuity.begin(ONE, 5);
        assertEquals(5, arrives(5));
        continuity.seek(ONE, 16, 2);

        assertEquals(4, arrives(4));
        continuity.seek(ONE, 14, 2);
        assertEquals(2, arrives(6));
        assertEquals(16, arrives(17));
    }

    @Test
    void a_partition_that_comes_back_begins_anew() {
        continuity.begin(ONE, 5);
        assertEquals(5, arrives(5));
        continuity.seek(ONE, 81, 5);
        continuity.begin(ONE, 70);

        assertEquals(70, arrives(71));
        assertEquals(81, arrives(82));
    }

    @Test
    void each_partition_is_followed_by_itself() {
        continuity.begin(ONE, 5);
        continuity.begin(TWO, 15);
        continuity.seek(TWO, 15, 3);

        var polled =
                continuity.arrived(new ConsumerRecords<>(Map.of(ONE, records(ONE, 6), TWO, records(TWO, 4)), Map.of()));

        assertEquals(Map.of(1, 5L, 2, 3L), polled.begins());
        assertEquals(Map.of(1, 16L, 2, 14L), polled.ends());
        assertEquals(20, polled.records().size());
    }

    @Test
    void only_what_a_place_reaches_is_heard_from_there_on() {
        var polled = new Polled(records(ONE, 7), Map.of(1, 5L), Map.of(1, 17L));

        assertEquals(10, polled.unheard(place(5)).size());
        assertEquals(10, polled.unheard(place(7)).size());
        assertEquals(3, polled.unheard(place(14)).size());
        assertEquals(List.of(), polled.unheard(place(20)));
        assertThrows(Astray.class, () -> polled.unheard(place(4)));
        assertThrows(Astray.class, () -> polled.unheard(Map.of()));
    }

    private static Map<Integer, Positions.Place> place(long next) {
        return Map.of(1, new Positions.Place(next, 0));
    }

    private long arrives(long first) {
        return continuity.arrived(poll(ONE, first, first + 10)).begins().get(1);
    }

    private static ConsumerRecords<byte[], byte[]> poll(TopicPartition partition, long first, long end) {
        return new ConsumerRecords<>(
                new HashMap<>(Map.of(partition, records(partition, first))),
                Map.of(partition, new OffsetAndMetadata(end)));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, long first) {
        return LongStream.range(first, first + 10)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>(
                        partition.topic(), partition.partition(), offset, null, null))
                .toList();
    }
}
