package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.hearing.Positions.Place;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sees that places were lost, or set back, under a running service, even where nothing more comes to hear. And finishes the
 * reading again of a lost journal: once a partition has passed the end that it started with, what its stories still owe
 * is told, because the lost journal had not come that far.
 */
@ApplicationScoped
public class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration UNDER_WAY = Duration.ofMillis(100);
    private static final int AT_ONCE = 64;

    private final Transactions transactions;
    private final Progress progress;
    private final Guide guide;
    private final String facts;
    private final Function<List<UUID>, Uni<Void>> settle;
    private final Loop loop;

    Rebuild(
            Vertx vertx,
            Transactions transactions,
            Journals journals,
            Reading<?> reading,
            Progress progress,
            Guide guide,
            @ConfigProperty(name = "sayonce.topics.facts") String facts) {
        this.transactions = transactions;
        this.progress = progress;
        this.guide = guide;
        this.facts = facts;
        var journal = journals.of(reading);
        this.settle = stories -> journal.settle(stories, Rebuild::leftUnsettled);
        this.loop = new Loop(vertx, "finishing a rebuild", this::turn);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** How far was heard is asked first: the database may be further by the time it answers, but never behind. */
    private Uni<Duration> turn() {
        var heard = progress.places();
        return transactions
                .one(Positions::all)
                .chain(places -> lost(heard, places)
                        .map(where -> guide.back(where).replaceWith(UNDER_WAY))
                        .orElseGet(() -> finishPassed(places)));
    }

    private static Optional<Astray> lost(Map<TopicPartition, Long> heard, Map<TopicPartition, Place> places) {
        return heard.entrySet().stream()
                .filter(each -> !places.containsKey(each.getKey())
                        || places.get(each.getKey()).next() < each.getValue())
                .map(each -> new Astray("%s was heard up to offset %d".formatted(each.getKey(), each.getValue())))
                .findFirst();
    }

    private Uni<Duration> finishPassed(Map<TopicPartition, Place> places) {
        var open = places.entrySet().stream()
                .filter(each -> each.getValue().isReadAgain())
                .toList();
        return Multi.createFrom()
                .iterable(open)
                .filter(each -> each.getValue().isPassed())
                .onItem()
                .transformToUniAndConcatenate(each -> finish(each.getKey()))
                .collect()
                .last()
                .replaceWith(open.isEmpty() ? PERIOD : UNDER_WAY);
    }

    private Uni<Void> finish(TopicPartition partition) {
        return stories(partition)
                .onItem()
                .transformToMulti(stories -> Multi.createFrom().iterable(stories))
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(settle::apply)
                .collect()
                .last()
                .chain(() -> transactions.one(statements -> statements.run(
                        "update heard set live_from = 0 where topic = $1 and topic_partition = $2",
                        partition.topic(),
                        partition.partition())))
                .invoke(() -> LOG.infof("%s was read again", partition))
                .replaceWithVoid();
    }

    /** A story that the rules fail on does not keep the others waiting; it is settled with what it hears next. */
    private static void leftUnsettled(UUID subject, Throwable failure) {
        LOG.errorf(failure, "could not settle after a rebuild subject=%s", subject);
    }

    /** The stories that a partition tells; one of keys tells none. */
    private Uni<List<UUID>> stories(TopicPartition partition) {
        if (!facts.equals(partition.topic())) {
            return Uni.createFrom().item(List.of());
        }
        return transactions.one(statements -> statements
                .rows("select distinct subject from journal where topic_partition = $1", partition.partition())
                .map(found -> found.stream().map(row -> row.getUUID(0)).toList()));
    }
}
