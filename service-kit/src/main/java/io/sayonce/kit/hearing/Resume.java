package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.hearing.Positions.Place;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final List<String> topics;
    private final CompletableFuture<Void> letGo = new CompletableFuture<>();

    Resume(
            Transactions transactions,
            Progress progress,
            Continuity continuity,
            @ConfigProperty(name = "sayonce.topics.facts") String facts,
            @ConfigProperty(name = "sayonce.topics.keys") String keys) {
        this.transactions = transactions;
        this.progress = progress;
        this.continuity = continuity;
        this.topics = List.of(facts, keys);
    }

    /** Before anything else closes: a polling thread that goes on asking would hold all of it up. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent stopping) {
        letGo.complete(null);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        goOn(consumer, partitions, continuity::begin);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        progress.leave(partitions);
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
        getToKnow(consumer, partitions);
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

    /**
     * Where something was never heard, all that there is to hear is noted at once: what is known of one partition, or of
     * one of the topics, must not be taken for all.
     */
    private void getToKnow(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var known = ask(partitions, Positions::all);
        if (known.isEmpty() || known.get().keySet().containsAll(partitions)) {
            return;
        }
        var all = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        var begin = consumer.beginningOffsets(all);
        var end = consumer.endOffsets(all);
        var places = all.stream()
                .collect(Collectors.toMap(Function.identity(), one -> Place.first(begin.get(one), end.get(one))));
        ask(partitions, statements -> Positions.note(statements, places));
    }

    private Optional<Place> resume(TopicPartition partition, OffsetAndMetadata committed, long begin, long end) {
        var before = committed == null ? 0 : committed.offset();
        return ask(
                List.of(partition),
                statements -> Positions.hold(statements, partition)
                        .map(known -> place(known, partition, before, begin, end))
                        .call(place -> Positions.save(statements, partition, place)));
    }

    /** What the database says, or nothing where this process stops before it does. */
    private <T> Optional<T> ask(Collection<TopicPartition> partitions, Function<Statements, Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Uni.combine()
                    .any()
                    .of(
                            untilItAnswers(partitions, question).map(Optional::ofNullable),
                            Uni.createFrom().completionStage(letGo::copy).replaceWith(Optional.<T>empty())));
        } catch (Throwable interrupted) {
            throw new IllegalStateException("the places in %s could not be found".formatted(partitions), interrupted);
        }
    }

    private <T> Uni<T> untilItAnswers(Collection<TopicPartition> partitions, Function<Statements, Uni<T>> question) {
        return Again.untilItWorks(() -> transactions.run(question), LONGEST_PAUSE, failure -> {
            partitions.forEach(partition -> progress.made(partition.topic()));
            LOG.warnf("the places in %s are asked again: %s", partitions, failure);
        });
    }

    private static Place place(Optional<Place> known, TopicPartition partition, long committed, long begin, long end) {
        if (known.isEmpty()) {
            return Place.first(begin, end);
        }
        var kept = known.get();
        if (kept.next() > end) {
            LOG.warnf(
                    "%s ends at offset %d, before what was heard of it: it is read from its beginning", partition, end);
            return new Place(begin, kept.liveFrom());
        }
        if (kept.next() >= committed) {
            return new Place(Math.max(kept.next(), begin), kept.liveFrom());
        }
        LOG.warnf("the journal is behind what was heard of %s: it is read again up to offset %d", partition, end);
        return new Place(Math.max(kept.next(), begin), Math.max(kept.liveFrom(), end));
    }
}
