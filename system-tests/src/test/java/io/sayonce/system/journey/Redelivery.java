package io.sayonce.system.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import io.sayonce.stack.backends.Topics;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sends every record of the story topic again, as it stands there, and knows when the services have heard it all. */
record Redelivery(String bootstrapServers) {

    void deliverEverythingAgain() {
        var bytes = new ByteArraySerializer();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var reader = reader();
                var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            var ends = reader.endOffsets(reader.assignment());
            reader.seekToBeginning(reader.assignment());
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (var each : reader.poll(Duration.ofMillis(100))) {
                    if (each.offset() < ends.get(new TopicPartition(each.topic(), each.partition()))) {
                        producer.send(new ProducerRecord<>(
                                each.topic(), each.partition(), each.key(), each.value(), each.headers()));
                    }
                }
            }
            producer.flush();
        }
    }

    /** Returns when each service's place is the end that the topic has now. */
    void awaitHeard() {
        try (var reader = reader();
                var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var ends = reader.endOffsets(reader.assignment());
            for (var service : Service.values()) {
                assertTrue(
                        new Patience(World.LIMIT)
                                .until(() -> places(
                                                admin,
                                                service,
                                                ends.keySet().stream().toList())
                                        .equals(said(ends))),
                        () -> service.module() + " did not hear all of the topic");
            }
        }
    }

    private static Map<TopicPartition, Long> said(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<TopicPartition, Long> places(Admin admin, Service service, List<TopicPartition> partitions) {
        try {
            return admin
                    .listConsumerGroupOffsets(service.module())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .filter(each -> partitions.contains(each.getKey()) && each.getValue() != null)
                    .filter(each -> each.getValue().offset() > 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> offset(each.getValue())));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long offset(OffsetAndMetadata place) {
        return place.offset();
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        var bytes = new ByteArrayDeserializer();
        var reader = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers), bytes, bytes);
        reader.assign(reader.partitionsFor(Topics.STORY).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList());
        return reader;
    }
}
