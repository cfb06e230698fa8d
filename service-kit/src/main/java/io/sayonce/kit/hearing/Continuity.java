package io.sayonce.kit.hearing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows the consumers from poll to poll and through their seeks. So it knows of each poll from where on it holds all
 * that its topic has, also where compaction left a gap there, and never takes for a gap what a seek has passed over.
 */
@ApplicationScoped
class Continuity {

    private record Seek(long from, long to) {}

    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, List<Seek>> seeks = new HashMap<>();

    /** A partition is polled from there on, and nothing that was polled of it before is under way. */
    synchronized void begin(TopicPartition partition, long offset) {
        next.put(partition, offset);
        seeks.remove(partition);
    }

    /** Somebody else polls these. */
    synchronized void leave(Collection<TopicPartition> partitions) {
        next.keySet().removeAll(partitions);
        seeks.keySet().removeAll(partitions);
    }

    /** A partition is polled from elsewhere on, once all has arrived that was polled up to where its consumer was. */
    synchronized void seek(TopicPartition partition, long from, long to) {
        seeks.computeIfAbsent(partition, first -> new ArrayList<>()).add(new Seek(from, to));
    }

    /** To be told of each poll once, and in their order. */
    synchronized Polled arrived(ConsumerRecords<byte[], byte[]> records) {
        var begins = new TreeMap<Integer, Long>();
        var ends = new TreeMap<Integer, Long>();
        for (var partition : records.partitions()) {
            var own = records.records(partition);
            var first = own.get(0).offset();
            var last = own.get(own.size() - 1).offset();
            var begin = goOn(next.getOrDefault(partition, first), seeks.getOrDefault(partition, List.of()));
            var end = records.nextOffsets().containsKey(partition)
                    ? records.nextOffsets().get(partition).offset()
                    : last + 1;
            begins.put(partition.partition(), Math.min(begin, first));
            ends.put(partition.partition(), end);
            next.put(partition, end);
        }
        return new Polled(StreamSupport.stream(records.spliterator(), false).toList(), begins, ends);
    }

    /** Where a consumer goes on that has come to a place; a seek from where nothing ended is forgotten with the next. */
    private static long goOn(long at, List<Seek> coming) {
        for (var made = 0; made < coming.size(); made++) {
            var seek = coming.get(made);
            if (seek.from() == at) {
                coming.subList(0, made + 1).clear();
                return goOn(seek.to(), coming);
            }
        }
        return at;
    }
}
