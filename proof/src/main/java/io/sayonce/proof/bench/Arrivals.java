package io.sayonce.proof.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Topics;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When a plain consumer had the third fact of each complaint: the one that follows its recording. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String THIRD = "3";

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Long> micros = new ConcurrentHashMap<>();
    private final Thread listener = new Thread(this::listen, "arrivals");

    private Arrivals(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    static Arrivals listen(String bootstrapServers) {
        var text = new StringDeserializer();
        var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers), text, text);
        consumer.assign(consumer.partitionsFor(Topics.STORY).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        var arrivals = new Arrivals(consumer);
        arrivals.listener.start();
        return arrivals;
    }

    /** Microseconds since 1970; what was published is waited for. */
    long of(String complaint) {
        if (!new Patience(LIMIT).until(() -> micros.containsKey(complaint))) {
            throw new Trouble("A fact did not arrive: complaint " + complaint);
        }
        return micros.get(complaint);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(POLL);
                var now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
                for (var each : records) {
                    if (THIRD.equals(header(each, "ce_sequence"))
                            && "/complaint-service".equals(header(each, "ce_source"))) {
                        micros.putIfAbsent(each.key(), now);
                    }
                }
            }
        } catch (WakeupException asked) {
            // closed
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
