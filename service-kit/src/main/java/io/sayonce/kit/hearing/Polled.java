package io.sayonce.kit.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of one topic that were polled together: one at least, in order within each partition.
 *
 * @param begins by partition, the offset from which on they are all that the topic has
 * @param ends by partition, the offset up to which they are
 */
record Polled(List<ConsumerRecord<byte[], byte[]>> records, Map<Integer, Long> begins, Map<Integer, Long> ends) {

    String topic() {
        return records.get(0).topic();
    }

    Set<Integer> partitions() {
        return begins.keySet();
    }

    /** Whether nothing lies between these and earlier ones of the same topic. */
    boolean follows(Polled earlier) {
        return begins.entrySet().stream()
                .allMatch(
                        begin -> begin.getValue().equals(earlier.ends.getOrDefault(begin.getKey(), begin.getValue())));
    }

    /** As if these and earlier ones, which they follow, had been polled together. */
    Polled after(Polled earlier) {
        var allBegins = new TreeMap<>(begins);
        var allEnds = new TreeMap<>(earlier.ends);
        allBegins.putAll(earlier.begins);
        allEnds.putAll(ends);
        return new Polled(
                Stream.concat(earlier.records.stream(), records.stream()).toList(), allBegins, allEnds);
    }

    /**
     * Those that are not before these places.
     *
     * @throws Astray where the topic may have more between a place and these records, or a place is not known
     */
    List<ConsumerRecord<byte[], byte[]>> unheard(Map<Integer, Positions.Place> places) {
        begins.forEach((partition, begin) -> requireReached(partition, begin, places.get(partition)));
        return records.stream()
                .filter(found -> found.offset() >= places.get(found.partition()).next())
                .toList();
    }

    private void requireReached(int partition, long begin, Positions.Place place) {
        if (place == null) {
            throw new Astray("nothing is known of %s-%d".formatted(topic(), partition));
        }
        if (place.next() < begin) {
            throw new Astray(
                    "%s-%d is known up to offset %d, not %d".formatted(topic(), partition, place.next(), begin));
        }
    }
}
