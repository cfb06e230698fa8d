package io.sayonce.kit.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Records of one topic that were polled together: one at least, in order within each partition. */
record Polled(List<ConsumerRecord<byte[], byte[]>> records) {

    static Polled of(ConsumerRecords<byte[], byte[]> records) {
        return new Polled(StreamSupport.stream(records.spliterator(), false).toList());
    }

    Polled and(Polled later) {
        return new Polled(
                Stream.concat(records.stream(), later.records.stream()).toList());
    }

    String topic() {
        return records.get(0).topic();
    }

    Set<Integer> partitions() {
        return firsts().keySet();
    }

    /** The first offset, by partition. */
    Map<Integer, Long> firsts() {
        var first = new TreeMap<Integer, Long>();
        records.forEach(found -> first.merge(found.partition(), found.offset(), Math::min));
        return first;
    }

    /** The offset after the last, by partition. */
    Map<Integer, Long> ends() {
        var next = new TreeMap<Integer, Long>();
        records.forEach(found -> next.merge(found.partition(), found.offset() + 1, Math::max));
        return next;
    }

    /** A late poll of a partition that went to another hearer, or came back, is heard already. */
    List<ConsumerRecord<byte[], byte[]>> unheard(Map<Integer, Positions.Place> places) {
        return records.stream()
                .filter(found -> found.offset() >= places.get(found.partition()).next())
                .toList();
    }
}
