package io.sayonce.stack.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.sayonce.stack.backends.Topics;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer of all stories, in a group of nobody; it remembers what it has seen, each fact once. */
public final class Watch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final List<Fact> seen = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int repeated;

    private Watch(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /** Sees what is said from now on. */
    public static Watch fromNow(String bootstrapServers) {
        var consumer = consumer(bootstrapServers);
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return new Watch(consumer);
    }

    /** Sees all that was ever said. */
    public static Watch fromTheBeginning(String bootstrapServers) {
        var consumer = consumer(bootstrapServers);
        consumer.seekToBeginning(consumer.assignment());
        return new Watch(consumer);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** The facts of one complaint that were seen so far. */
    public List<Fact> of(UUID complaint) {
        return seen.stream()
                .filter(fact -> fact.key().equals(complaint.toString()))
                .toList();
    }

    public List<Fact> all() {
        return List.copyOf(seen);
    }

    /** How many records told what an earlier one had told. */
    public int repeated() {
        return repeated;
    }

    /** Looks on until it is reached; whether it was reached in time. */
    public boolean until(BooleanSupplier reached, Duration limit) {
        return new Patience(limit).until(() -> {
            look();
            return reached.getAsBoolean();
        });
    }

    /** Looks on until all is seen that the topic holds now. */
    public void catchUp() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            look();
        }
    }

    private void look() {
        for (var each : consumer.poll(POLL)) {
            var fact = Fact.of(each);
            if (known.add(fact.id())) {
                seen.add(fact);
            } else {
                repeated++;
            }
        }
    }

    private static KafkaConsumer<String, String> consumer(String bootstrapServers) {
        var text = new StringDeserializer();
        var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers), text, text);
        consumer.assign(consumer.partitionsFor(Topics.STORY).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList());
        return consumer;
    }
}
