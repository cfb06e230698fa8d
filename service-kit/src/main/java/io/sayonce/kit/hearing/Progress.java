package io.sayonce.kit.hearing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

/** Whether hearing moves: counts what was heard, or knowingly tried again, and knows how far each partition was heard. */
@ApplicationScoped
public class Progress {

    private final AtomicLong steps = new AtomicLong();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    /** Something failed for now and is tried again. */
    void made() {
        steps.incrementAndGet();
    }

    /** Where hearing of a partition goes on. */
    void at(TopicPartition partition, long offset) {
        next.put(partition, offset);
        made();
    }

    /** A batch of a topic was heard. */
    void heard(String topic, Map<Integer, Long> ends) {
        ends.forEach((partition, end) -> next.merge(new TopicPartition(topic, partition), end, Math::max));
        made();
    }

    public long steps() {
        return steps.get();
    }

    /** How many records before these ends have not been heard. */
    public long lag(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
