package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Tells the broker how far the group has been, and that once a second, since each telling is a write there: the places that
 * count are in the database.
 */
final class Commits implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(Commits.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> untold = new HashMap<>();
    private final Map<TopicPartition, Long> furthest = new HashMap<>();
    private final Set<TopicPartition> elsewhere = new HashSet<>();

    Commits(Vertx vertx, KafkaConsumer<?, ?> consumer) {
        this.vertx = vertx;
        this.consumer = consumer;
    }

    @ApplicationScoped
    @Identifier("seldom")
    static class Seldom implements Factory {

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration channel,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> failed) {
            return new Commits(vertx, consumer);
        }
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> heard) {
        heard(new TopicPartition(heard.getTopic(), heard.getPartition()), heard.getOffset() + 1);
        return Uni.createFrom().voidItem();
    }

    /** What is heard again, from an earlier place on, does not take the group back. */
    synchronized void heard(TopicPartition partition, long next) {
        if (!elsewhere.contains(partition) && next > furthest.getOrDefault(partition, 0L)) {
            furthest.put(partition, next);
            if (untold.isEmpty()) {
                vertx.setTimer(EVERY.toMillis(), due -> tell());
            }
            untold.put(partition, new OffsetAndMetadata(next));
        }
    }

    /** Whoever has them now tells it, and not what is still heard of them here. */
    @Override
    public synchronized void partitionsRevoked(Collection<TopicPartition> partitions) {
        elsewhere.addAll(partitions);
        untold.keySet().removeAll(partitions);
    }

    @Override
    public synchronized void partitionsAssigned(Collection<TopicPartition> partitions) {
        elsewhere.removeAll(partitions);
    }

    @Override
    public void terminate(boolean graceful) {
        tell();
    }

    private synchronized void tell() {
        if (untold.isEmpty()) {
            return;
        }
        var far = Map.copyOf(untold);
        untold.clear();
        consumer.commitAsync(far)
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("the broker was not told how far was heard: %s", failure));
    }
}
