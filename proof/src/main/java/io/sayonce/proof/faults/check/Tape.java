package io.sayonce.proof.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.sayonce.stack.backends.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of all stories on and on, as a stranger would. */
public final class Tape implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public Tape(String bootstrapServers) {
        var bytes = new ByteArrayDeserializer();
        consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", "100"),
                bytes,
                bytes);
        consumer.assign(IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.STORY, partition))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Where each partition ends now. */
    public Map<Integer, Long> ends() {
        var ends = new HashMap<Integer, Long>();
        consumer.endOffsets(consumer.assignment()).forEach((each, end) -> ends.put(each.partition(), end));
        return ends;
    }

    /** What came since the last call, but for what stands at these places; what is no fact is left out. */
    public List<Sighting> news(Set<Place> without) {
        var news = new ArrayList<Sighting>();
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var each : consumer.poll(POLL)) {
                var place = new Place(each.partition(), each.offset());
                if (!without.contains(place)) {
                    sighting(place, each).ifPresent(news::add);
                }
            }
        }
        return news;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Optional<Sighting> sighting(Place place, ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(each -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        var value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
        return Told.read(headers, value).map(fact -> new Sighting(place, fact));
    }
}
