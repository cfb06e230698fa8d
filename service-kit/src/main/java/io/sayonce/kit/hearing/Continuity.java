package io.sayonce.kit.hearing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.TopicPartition;

/**
 * Sees when records do not follow on the place that the database knows. Hearing then goes back there; a gap that is still
 * the same after that is the topic's own.
 */
final class Continuity {

    private record Gap(long next, long first) {}

    private final Map<TopicPartition, Gap> known = new ConcurrentHashMap<>();

    /** @throws Astray where hearing has to go back */
    void check(String topic, Map<Integer, Positions.Place> places, Map<Integer, Long> firsts) {
        firsts.forEach((partition, first) -> check(new TopicPartition(topic, partition), places.get(partition), first));
    }

    private void check(TopicPartition partition, Positions.Place place, long first) {
        if (place == null) {
            throw new Astray("nothing is known of " + partition);
        }
        if (first <= place.next()) {
            known.remove(partition);
            return;
        }
        var gap = new Gap(place.next(), first);
        if (!gap.equals(known.put(partition, gap))) {
            throw new Astray("%s is known up to offset %d, not %d".formatted(partition, place.next(), first));
        }
    }
}
