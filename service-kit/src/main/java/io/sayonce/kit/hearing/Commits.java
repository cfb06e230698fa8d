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
 * Tells the broker how far the group has been, and that once a second, since each telling is a write there: the places
 * that count are in the database. What is told is how far hearing is, not what arrived.
 */
final class Commits implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(Commits.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final Progress progress;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final Map<TopicPartition, Long> told = new HashMap<>();
    private final long period;
    private boolean isUnderWay;

    Commits(Vertx vertx, KafkaConsumer<?, ?> consumer, Progress progress) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.progress = progress;
        this.period = vertx.setPeriodic(EVERY.toMillis(), due -> tellNext());
    }

    @ApplicationScoped
    @Identifier("seldom")
    static class Seldom implements Factory {

        private final Progress progress;

        Seldom(Progress progress) {
            this.progress = progress;
        }

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration channel,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> failed) {
            return new Commits(vertx, consumer, progress);
        }
    }

    /** What has arrived may wait to be heard. */
    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> arrived) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized void partitionsAssigned(Collection<TopicPartition> partitions) {
        assigned.addAll(partitions);
    }

    /** Whoever has them now tells it. */
    @Override
    public synchronized void partitionsRevoked(Collection<TopicPartition> partitions) {
        assigned.removeAll(partitions);
    }

    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(period);
        tell();
    }

    /** Once the broker has answered what it was told last. */
    synchronized void tellNext() {
        if (!isUnderWay) {
            tell();
        }
    }

    /** What is heard again, from an earlier place on, does not take the group back. */
    private synchronized void tell() {
        var far = new HashMap<TopicPartition, Long>();
        assigned.forEach(partition -> progress.next(partition)
                .filter(next -> next > told.getOrDefault(partition, 0L))
                .ifPresent(next -> far.put(partition, next)));
        if (far.isEmpty()) {
            return;
        }
        var commit = new HashMap<TopicPartition, OffsetAndMetadata>();
        far.forEach((partition, next) -> commit.put(partition, new OffsetAndMetadata(next)));
        isUnderWay = true;
        consumer.commitAsync(commit).subscribe().with(done -> answered(far), failure -> {
            LOG.debugf("the broker was not told how far was heard: %s", failure);
            answered(Map.of());
        });
    }

    private synchronized void answered(Map<TopicPartition, Long> taken) {
        told.putAll(taken);
        isUnderWay = false;
    }
}
