package io.sayonce.kit.parcel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import io.sayonce.kit.core.Ids;
import io.sayonce.stack.backends.Backends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The story topic as a stranger sees it: a plain producer and a plain consumer. */
public final class Topic implements AutoCloseable {

    public static final String FACTS = "complaint-events";

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backends.current().broker().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** What the depot says, in an envelope that is right. */
    public static Map<String, String> envelope(UUID subject, String type, int sequence) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_source", "/depot-service");
        headers.put("ce_type", "io.sayonce." + type);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", Integer.toString(sequence));
        headers.put("ce_actor", "agent:depot");
        headers.put("ce_dataschema", "https://sayonce.io/contracts/depot/" + type + ".v1.schema.json");
        return headers;
    }

    public RecordMetadata say(UUID subject, Map<String, String> headers, String value) {
        return send(FACTS, subject.toString(), headers, value);
    }

    public RecordMetadata send(String topic, String key, Map<String, String> headers, String value) {
        return send(topic, bytes(key), headers, bytes(value));
    }

    /** Anything at all, also what is no text. */
    public RecordMetadata send(String topic, byte[] key, Map<String, String> headers, byte[] value) {
        var outgoing = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> outgoing.headers().add(name, bytes(text)));
        try {
            return producer.send(outgoing).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything that stands in a topic now, in the order of each partition. */
    public static List<ConsumerRecord<String, String>> all(
            String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(wanted).toList();
        }
    }

    public static String header(ConsumerRecord<?, ?> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The same record once more. */
    public void repeat(ConsumerRecord<String, String> found) {
        var outgoing = new ProducerRecord<>(found.topic(), found.partition(), bytes(found.key()), bytes(found.value()));
        found.headers().forEach(outgoing.headers()::add);
        producer.send(outgoing);
        producer.flush();
    }

    /** How far each partition reaches now. */
    public static Map<Integer, Long> ends(String topic) {
        try (var consumer = consumer()) {
            var ends = new TreeMap<Integer, Long>();
            consumer.endOffsets(partitions(consumer, topic)).forEach((at, end) -> ends.put(at.partition(), end));
            return ends;
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Backends.current().broker().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
