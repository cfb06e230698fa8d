package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Goes on hearing where the database says. Where it has never heard of a partition, or the group has been further than
 * the database, a journal is missing: it is read again, with reactions off until the end that the topic had at that time.
 */
@ApplicationScoped
@Identifier("resume")
public class Resume implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Resume.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Progress progress;
    private final Continuity continuity;
    private final CompletableFuture<Optional<Positions.Place>> letGo = new CompletableFuture<>();

    Resume(Transactions transactions, Progress progress, Continuity continuity) {
        this.transactions = transactions;
        this.progress = progress;
        this.continuity = continuity;
    }

    /** Before anything else closes: a polling thread that goes on asking would hold all of it up. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent stopping) {
        letGo.complete(Optional.empty());
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        goOn(consumer, partitions, continuity::begin);
    }

    /** As if its partitions had just been assigned, but for what was polled of them and is under way. */
    void back(Consumer<?, ?> consumer) {
        goOn(
                consumer,
                consumer.assignment(),
                (partition, next) -> continuity.seek(partition, consumer.position(partition), next));
    }

    private void goOn(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, BiConsumer<TopicPartition, Long> before) {
        if (partitions.isEmpty()) {
            return;
        }
        var committed = consumer.committed(Set.copyOf(partitions));
        var begin = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        for (var partition : partitions) {
            var place = resume(partition, committed.get(partition), begin.get(partition), end.get(partition));
            if (place.isEmpty()) {
                return;
            }
            before.accept(partition, place.get().next());
            consumer.seek(partition, place.get().next());
            progress.at(partition, place.get().next());
        }
    }

    /** The place, or none where this process stops before it is known. */
    private Optional<Positions.Place> resume(
            TopicPartition partition, OffsetAndMetadata committed, long begin, long end) {
        try {
            var before = committed == null ? 0 : committed.offset();
            return VertxContextSupport.subscribeAndAwait(() -> Uni.combine()
                    .any()
                    .of(ask(partition, before, begin, end), Uni.createFrom().completionStage(letGo::copy)));
        } catch (Throwable interrupted) {
            throw new IllegalStateException("the place in " + partition + " could not be found", interrupted);
        }
    }

    private Uni<Optional<Positions.Place>> ask(TopicPartition partition, long committed, long begin, long end) {
        return Again.untilItWorks(
                        () -> transactions.run(statements -> resume(statements, partition, committed, begin, end)),
                        LONGEST_PAUSE,
                        failure -> {
                            progress.made(partition.topic());
                            LOG.warnf("the place in %s is asked again: %s", partition, failure);
                        })
                .map(Optional::of);
    }

    private static Uni<Positions.Place> resume(
            Statements statements, TopicPartition partition, long committed, long begin, long end) {
        return Positions.hold(statements, partition)
                .map(known -> place(known, partition, committed, begin, end))
                .call(place -> Positions.save(statements, partition, place));
    }

    private static Positions.Place place(
            Optional<Positions.Place> known, TopicPartition partition, long committed, long begin, long end) {
        if (known.isEmpty()) {
            return new Positions.Place(begin, end > begin ? end : 0);
        }
        var kept = known.get();
        if (kept.next() > end) {
            LOG.warnf(
                    "%s ends at offset %d, before what was heard of it: it is read from its beginning", partition, end);
            return new Positions.Place(begin, kept.liveFrom());
        }
        if (kept.next() >= committed) {
            return new Positions.Place(Math.max(kept.next(), begin), kept.liveFrom());
        }
        LOG.warnf("the journal is behind what was heard of %s: it is read again up to offset %d", partition, end);
        return new Positions.Place(Math.max(kept.next(), begin), Math.max(kept.liveFrom(), end));
    }
}
