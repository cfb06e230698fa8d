package io.sayonce.kit.hearing;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * Sees when polled records do not follow on the place that the database knows: hearing then goes back there. A gap is the
 * topic's own, as compaction leaves it, where the poll before ended at the place, or where hearing went back to it and
 * this is what comes first.
 */
final class Continuity {

    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<TopicPartition, Long> ledBackTo = new HashMap<>();

    /** @throws Astray where hearing has to go back */
    synchronized void check(Polled polled, Map<Integer, Positions.Place> places) {
        var before = Map.copyOf(ends);
        polled.ends().forEach((partition, end) -> ends.put(new TopicPartition(polled.topic(), partition), end));
        polled.firsts().forEach((number, first) -> {
            var partition = new TopicPartition(polled.topic(), number);
            check(partition, places.get(number), first, before.get(partition));
        });
    }

    private void check(TopicPartition partition, Positions.Place place, long first, Long endBefore) {
        if (place == null) {
            throw new Astray("nothing is known of " + partition);
        }
        if (first > place.next() && !isTheTopicsOwn(partition, place.next(), first, endBefore)) {
            ledBackTo.put(partition, place.next());
            throw new Astray("%s is known up to offset %d, not %d".formatted(partition, place.next(), first));
        }
    }

    private boolean isTheTopicsOwn(TopicPartition partition, long place, long first, Long endBefore) {
        return endBefore != null
                && (endBefore == place || (first < endBefore && ledBackTo.getOrDefault(partition, -1L) == place));
    }
}
