package io.sayonce.kit.hearing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What a consumer that has just begun polls first. */
final class Polls {

    private Polls() {}

    static Polled first(List<ConsumerRecord<byte[], byte[]>> records) {
        var byPartition = records.stream()
                .collect(Collectors.groupingBy(found -> new TopicPartition(found.topic(), found.partition())));
        return new Continuity().arrived(new ConsumerRecords<>(byPartition, Map.of()));
    }
}
