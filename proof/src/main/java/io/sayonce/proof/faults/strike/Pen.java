package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

import io.sayonce.proof.faults.check.Place;
import io.sayonce.proof.faults.check.Spoilt;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Topics;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes to the topic what no service says, and remembers where. One thing after the other, so that it is known what was
 * written before when something else is made from what services said.
 */
public final class Pen {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final String bootstrapServers;
    private final Patience patience;
    private final Set<Place> written = new HashSet<>();
    private final List<Spoilt> spoilt = new ArrayList<>();

    Pen(String bootstrapServers) {
        this(bootstrapServers, new Patience(LIMIT));
    }

    /** @param patience for how long something to write from is looked for */
    Pen(String bootstrapServers, Patience patience) {
        this.bootstrapServers = bootstrapServers;
        this.patience = patience;
    }

    public synchronized Set<Place> written() {
        return Set.copyOf(written);
    }

    /** Those of them that are no facts. */
    public synchronized List<Spoilt> spoilt() {
        return List.copyOf(spoilt);
    }

    /** Copies of what services said, from anywhere on the topic. */
    synchronized void repeat(int records, RandomGenerator random) {
        var copies = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var each : some(records, random)) {
            copies.add(new ProducerRecord<>(each.topic(), each.partition(), each.key(), each.value(), each.headers()));
        }
        write(copies);
    }

    /** Records that are no facts, each in another way. */
    synchronized void spoil(int records, RandomGenerator random) {
        var poison = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var each : some(records, random)) {
            poison.add(Venom.values()[random.nextInt(Venom.values().length)].of(each, random));
        }
        write(poison).forEach((place, record) -> spoilt.add(new Spoilt(place, Venom.type(record))));
    }

    private Map<Place, ProducerRecord<byte[], byte[]>> write(List<ProducerRecord<byte[], byte[]>> records) {
        var places = new HashMap<Place, ProducerRecord<byte[], byte[]>>();
        var bytes = new ByteArraySerializer();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            var sent = records.stream().map(producer::send).toList();
            for (var each = 0; each < records.size(); each++) {
                var record = records.get(each);
                taken(sent.get(each)).ifPresent(place -> places.put(place, record));
            }
            written.addAll(places.keySet());
            return places;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while writing to the topic.", e);
        }
    }

    /** Where it stands, unless the broker takes nothing so large for now. */
    private static Optional<Place> taken(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            return Optional.of(new Place(sent.get().partition(), sent.get().offset()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return Optional.empty();
            }
            throw new Trouble("The broker did not take what no service says: " + e.getCause(), e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> some(int records, RandomGenerator random) {
        var bytes = new ByteArrayDeserializer();
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var reader = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.poll.records", "20"),
                bytes,
                bytes)) {
            var enough = patience.until(() -> {
                found.addAll(drawn(reader, random));
                return found.size() >= records;
            });
            if (!enough) {
                throw new Trouble("The topic held %d of %d records to write from.".formatted(found.size(), records));
            }
        }
        return found.subList(0, records);
    }

    /** What services said, from somewhere in a partition on. */
    private List<ConsumerRecord<byte[], byte[]>> drawn(KafkaConsumer<byte[], byte[]> reader, RandomGenerator random) {
        var partition = new TopicPartition(Topics.STORY, random.nextInt(Topics.PARTITIONS));
        reader.assign(List.of(partition));
        var end = reader.endOffsets(List.of(partition)).get(partition);
        if (end == 0) {
            return List.of();
        }
        reader.seek(partition, random.nextLong(end));
        return reader.poll(POLL).records(partition).stream()
                .filter(each -> !written.contains(new Place(each.partition(), each.offset())))
                .toList();
    }
}
