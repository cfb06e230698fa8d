package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What the broker says of partitions, on the polling thread of their consumer. Fails where it does not answer in time.
 *
 * @param patience for each answer
 */
record Survey(Consumer<?, ?> consumer, Duration patience) {

    /** From where on a partition holds something, and the offset that its next record gets. */
    record Extent(long begin, long end) {}

    Map<TopicPartition, Extent> extents(Collection<TopicPartition> partitions) {
        var begin = consumer.beginningOffsets(partitions, patience);
        var end = consumer.endOffsets(partitions, patience);
        return partitions.stream()
                .collect(Collectors.toMap(Function.identity(), one -> new Extent(begin.get(one), end.get(one))));
    }

    /** How far the group has been, as far as the broker was told. */
    Function<TopicPartition, Long> committed(Collection<TopicPartition> partitions) {
        var committed = consumer.committed(Set.copyOf(partitions), patience);
        return partition -> Optional.ofNullable(committed.get(partition))
                .map(OffsetAndMetadata::offset)
                .orElse(0L);
    }

    long position(TopicPartition partition) {
        return consumer.position(partition, patience);
    }

    /** All partitions of these topics; each of them has to be there. */
    List<TopicPartition> partitions(List<String> topics) {
        return topics.stream().flatMap(this::partitions).toList();
    }

    private Stream<TopicPartition> partitions(String topic) {
        var found = consumer.partitionsFor(topic, patience);
        if (found.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic);
        }
        return found.stream().map(one -> new TopicPartition(one.topic(), one.partition()));
    }
}
