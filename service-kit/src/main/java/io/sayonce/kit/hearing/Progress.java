package io.sayonce.kit.hearing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

/**
 * Whether hearing moves: counts what was heard, or knowingly tried again, and knows how far each partition was heard that
 * this process has.
 */
@ApplicationScoped
public class Progress {

    private final Map<String, AtomicLong> steps = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    /** A step in hearing a topic, be it that something failed for now and is tried again. */
    void made(String topic) {
        steps.computeIfAbsent(topic, any -> new AtomicLong()).incrementAndGet();
    }

    /** These are ours to hear from now on, from wherever: how far they were heard could not be found out. */
    void take(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> next.putIfAbsent(partition, 0L));
    }

    /** Where hearing of a partition goes on. */
    void at(TopicPartition partition, long offset) {
        next.put(partition, offset);
        made(partition.topic());
    }

    /** A batch of a topic was heard. */
    void heard(String topic, Map<Integer, Long> ends) {
        ends.forEach((partition, end) ->
                next.computeIfPresent(new TopicPartition(topic, partition), (same, before) -> Math.max(before, end)));
        made(topic);
    }

    /** These are others' to hear from now on. */
    void leave(Collection<TopicPartition> partitions) {
        next.keySet().removeAll(partitions);
    }

    /** Where hearing goes on now, by partition. */
    Map<TopicPartition, Long> places() {
        return Map.copyOf(next);
    }

    /** Where hearing of a partition goes on, where that is known. */
    Optional<Long> next(TopicPartition partition) {
        return Optional.ofNullable(next.get(partition));
    }

    public long steps(String topic) {
        return steps.getOrDefault(topic, new AtomicLong()).get();
    }

    /** How many records before these ends have not been heard. */
    public long lag(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
