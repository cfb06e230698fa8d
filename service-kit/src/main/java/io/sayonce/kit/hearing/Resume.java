package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Duration JUST_ASSIGNED = Duration.ofMinutes(1);

    /** Asked again and again: a broker that is away must not hold the polling thread, which is asked how it is. */
    private static final Duration GOING_BACK = Duration.ofSeconds(2);

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
        try {
            goOn(consumer, partitions, JUST_ASSIGNED, continuity::begin);
        } catch (RuntimeException unanswered) {
            progress.take(partitions);
            throw unanswered;
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        progress.leave(partitions);
        continuity.leave(partitions);
    }

    /** As if its partitions had just been assigned, but for what was polled of them and is under way. */
    void back(Consumer<?, ?> consumer) {
        goOn(
                consumer,
                consumer.assignment(),
                GOING_BACK,
                (partition, next) -> continuity.seek(partition, consumer.position(partition, GOING_BACK), next));
    }

    private void goOn(
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            Duration patience,
            BiConsumer<TopicPartition, Long> before) {
        if (partitions.isEmpty()) {
            return;
        }
        partitions.forEach(partition -> progress.made(partition.topic()));
        var committed = consumer.committed(Set.copyOf(partitions), patience);
        var begin = consumer.beginningOffsets(partitions, patience);
        var end = consumer.endOffsets(partitions, patience);
        getToKnow(consumer, partitions, patience);
        for (var partition : partitions) {
            var place = resume(partition, far(partition, committed), begin.get(partition), end.get(partition));
            if (place.isEmpty()) {
                return;
            }
            before.accept(partition, place.get().next());
            consumer.seek(partition, place.get().next());
            progress.at(partition, place.get().next());
        }
    }

    /** How far the group has been, as far as the broker was told or this process knows. */
    private long far(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> committed) {
        var told = Optional.ofNullable(committed.get(partition)).map(OffsetAndMetadata::offset);
        return Math.max(told.orElse(0L), progress.next(partition).orElse(0L));
    }

    /**
     * Where something was never heard, all that there is to hear is noted at once: what is known of one partition, or of
     * one of the topics, must not be taken for all.
     */
    private void getToKnow(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Duration patience) {
        var known = ask(partitions, Positions::all);
        if (known.isEmpty() || known.get().keySet().containsAll(partitions)) {
            return;
        }
        var all = topics.stream()
                .flatMap(topic -> partitions(consumer, topic, patience))
                .toList();
        var begin = consumer.beginningOffsets(all, patience);
        var end = consumer.endOffsets(all, patience);
        var places = all.stream()
                .collect(Collectors.toMap(Function.identity(), one -> Place.first(begin.get(one), end.get(one))));
        ask(partitions, statements -> Positions.note(statements, places));
    }

    private static Stream<TopicPartition> partitions(Consumer<?, ?> consumer, String topic, Duration patience) {
        var found = consumer.partitionsFor(topic, patience);
        if (found.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic);
        }
        return found.stream().map(one -> new TopicPartition(one.topic(), one.partition()));
    }

    private Optional<Place> resume(TopicPartition partition, long far, long begin, long end) {
        return ask(
                List.of(partition),
                statements -> Positions.hold(statements, partition)
                        .map(known -> place(known.orElseThrow(() -> lostAgain(partition)), partition, far, begin, end))
                        .call(place -> Positions.save(statements, partition, place)));
    }

    private static Astray lostAgain(TopicPartition partition) {
        return new Astray("the place in %s was lost while it was asked".formatted(partition));
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

    private static Place place(Place known, TopicPartition partition, long far, long begin, long end) {
        if (known.next() > end) {
            LOG.warnf(
                    "%s ends at offset %d, before what was heard of it: it is read from its beginning", partition, end);
            return new Place(begin, Math.min(known.liveFrom(), end));
        }
        if (known.next() >= far) {
            return new Place(Math.max(known.next(), begin), known.liveFrom());
        }
        LOG.warnf("the journal is behind what was heard of %s: it is read again up to offset %d", partition, end);
        return new Place(Math.max(known.next(), begin), Math.max(known.liveFrom(), end));
    }
}
