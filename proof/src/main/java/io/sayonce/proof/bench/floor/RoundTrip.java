package io.sayonce.proof.bench.floor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.sayonce.proof.bench.load.Work;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One record of the size of a fact, from a producer that sends it at once, as a relay does, to a consumer that has it. */
public final class RoundTrip implements Work, AutoCloseable {

    private static final String TOPIC = "round-trips";
    private static final int PARTITIONS = 24;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] HEADERS = "-".repeat(600).getBytes(StandardCharsets.UTF_8);
    private static final String VALUE = "-".repeat(900);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Promise<Void>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final Thread listener = new Thread(this::listen, "round trips");

    private RoundTrip(Map<String, Object> broker) {
        var writes = new StringSerializer();
        var reads = new StringDeserializer();
        var atOnce = new HashMap<>(broker);
        atOnce.put("linger.ms", "0");
        producer = new KafkaProducer<>(atOnce, writes, writes);
        consumer = new KafkaConsumer<>(broker, reads, reads);
    }

    /** On a topic of its own. */
    public static RoundTrip over(String bootstrapServers) {
        var broker = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        var trip = new RoundTrip(broker);
        trip.consumer.assign(trip.producer.partitionsFor(TOPIC).stream()
                .map(each -> new TopicPartition(TOPIC, each.partition()))
                .toList());
        trip.listener.start();
        return trip;
    }

    @Override
    public Future<?> begin() {
        var key = Long.toString(number.getAndIncrement());
        var there = Promise.<Void>promise();
        underWay.put(key, there);
        var record = new ProducerRecord<>(TOPIC, key, VALUE);
        record.headers().add("envelope", HEADERS);
        producer.send(record, (at, failure) -> {
            if (failure != null) {
                there.tryFail(failure);
            }
        });
        return there.future();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (var each : consumer.poll(POLL)) {
                    var there = underWay.remove(each.key());
                    if (there != null) {
                        there.tryComplete();
                    }
                }
            }
        } catch (WakeupException asked) {
            // closed
        }
    }
}
