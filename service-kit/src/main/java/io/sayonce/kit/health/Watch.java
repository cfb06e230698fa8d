package io.sayonce.kit.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.hearing.Progress;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Feels the pulse of both channels that hear: asks each polling thread how far its partitions reach by now. */
@ApplicationScoped
class Watch {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration ASKED = Duration.ofSeconds(1);
    private static final Duration ANSWERED = Duration.ofSeconds(3);

    private final KafkaClientService kafka;
    private final Progress progress;
    private final Duration limit;
    private final Map<String, String> topics;
    private final Loop loop;
    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();

    Watch(
            Vertx vertx,
            KafkaClientService kafka,
            Progress progress,
            MeterRegistry meters,
            @ConfigProperty(name = "sayonce.topics.facts") String facts,
            @ConfigProperty(name = "sayonce.topics.keys") String keys,
            @ConfigProperty(name = "sayonce.hearing.stuck-after", defaultValue = "PT60S") Duration limit) {
        this.kafka = kafka;
        this.progress = progress;
        this.limit = limit;
        this.topics = new TreeMap<>(Map.of("facts-in", facts, "keys-in", keys));
        this.loop = new Loop(vertx, "feeling the pulse of hearing", this::turn);
        channels()
                .forEach(channel -> meters.gauge(
                        "sayonce.hearing.lag",
                        Tags.of("channel", channel),
                        this,
                        watch -> watch.pulse(channel).lag()));
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** Whether a channel has something to hear, or does not answer, and has not moved for too long. */
    boolean isStuck(String channel) {
        return pulse(channel).isStuck(Instant.now(), limit);
    }

    Pulse pulse(String channel) {
        return pulses.computeIfAbsent(channel, any -> Pulse.beginning(Instant.now()));
    }

    Set<String> channels() {
        return topics.keySet();
    }

    private Uni<Duration> turn() {
        return Uni.join()
                .all(channels().stream().map(this::feel).toList())
                .andCollectFailures()
                .replaceWith(PERIOD);
    }

    private Uni<Void> feel(String channel) {
        var before = pulse(channel);
        var topic = topics.get(channel);
        return ask(channel)
                .ifNoItem()
                .after(ANSWERED)
                .fail()
                .map(ends -> before.felt(progress.steps(topic), progress.lag(ends), Instant.now()))
                .onFailure(RetriableException.class)
                .recoverWithItem(() -> before.excused(Instant.now()))
                .onFailure()
                .recoverWithItem(() -> before.missed(progress.steps(topic), Instant.now()))
                .invoke(pulse -> pulses.put(channel, pulse))
                .replaceWithVoid();
    }

    /** The clock runs from the asking: a polling thread that is held up does not even take the question. */
    private Uni<Map<TopicPartition, Long>> ask(String channel) {
        return Uni.createFrom()
                .emitter(waiting -> kafka.getConsumer(channel)
                        .runOnPollingThread(Watch::ends)
                        .subscribe()
                        .with(waiting::complete, waiting::fail));
    }

    private static Map<TopicPartition, Long> ends(Consumer<?, ?> consumer) {
        return consumer.endOffsets(consumer.assignment(), ASKED);
    }
}
