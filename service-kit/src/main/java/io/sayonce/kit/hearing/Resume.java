package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import io.sayonce.kit.hearing.Survey.Extent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
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
            goOn(new Survey(consumer, JUST_ASSIGNED), partitions, continuity::begin);
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
        var survey = new Survey(consumer, GOING_BACK);
        goOn(
                survey,
                consumer.assignment(),
                (partition, next) -> continuity.seek(partition, survey.position(partition), next));
    }

    private void goOn(Survey survey, Collection<TopicPartition> partitions, BiConsumer<TopicPartition, Long> before) {
        if (partitions.isEmpty()) {
            return;
        }
        partitions.forEach(partition -> progress.made(partition.topic()));
        var committed = survey.committed(partitions);
        var extents = survey.extents(partitions);
        getToKnow(survey, partitions);
        Function<TopicPartition, Long> far = partition ->
                Math.max(committed.apply(partition), progress.next(partition).orElse(0L));
        resume(partitions, far, extents)
                .ifPresent(places -> places.forEach((partition, place) -> {
                    before.accept(partition, place.next());
                    survey.consumer().seek(partition, place.next());
                    progress.at(partition, place.next());
                }));
    }

    /**
     * Where something was never heard, all that there is to hear is noted at once: what is known of one partition, or of
     * one of the topics, must not be taken for all.
     */
    private void getToKnow(Survey survey, Collection<TopicPartition> partitions) {
        var known = ask(partitions, Positions::all);
        if (known.isEmpty() || known.get().keySet().containsAll(partitions)) {
            return;
        }
        var extents = survey.extents(survey.partitions(topics));
        ask(partitions, statements -> Positions.note(statements, extents));
    }

    /**
     * All at once: a process that is started while callers wait for it waits like them for each of its connections.
     *
     * @param far how far the group, or this process, has been
     */
    private Optional<Map<TopicPartition, Place>> resume(
            Collection<TopicPartition> partitions,
            Function<TopicPartition, Long> far,
            Map<TopicPartition, Extent> extents) {
        return ask(
                partitions,
                statements -> Positions.hold(statements, partitions)
                        .map(known -> places(known, partitions, far, extents))
                        .call(places -> Positions.save(statements, places)));
    }

    private static Map<TopicPartition, Place> places(
            Map<TopicPartition, Place> known,
            Collection<TopicPartition> partitions,
            Function<TopicPartition, Long> far,
            Map<TopicPartition, Extent> extents) {
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> {
            var place = Optional.ofNullable(known.get(partition)).orElseThrow(() -> lostAgain(partition));
            return place(place, partition, far.apply(partition), extents.get(partition));
        }));
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

    private static Place place(Place known, TopicPartition partition, long far, Extent extent) {
        if (known.next() > extent.end()) {
            LOG.warnf(
                    "%s ends at offset %d, before what was heard of it: it is read from its beginning",
                    partition, extent.end());
            return new Place(extent.begin(), Math.min(known.liveFrom(), extent.end()));
        }
        if (known.next() >= far) {
            return new Place(Math.max(known.next(), extent.begin()), known.liveFrom());
        }
        LOG.warnf(
                "the journal is behind what was heard of %s: it is read again up to offset %d",
                partition, extent.end());
        return new Place(Math.max(known.next(), extent.begin()), Math.max(known.liveFrom(), extent.end()));
    }
}
