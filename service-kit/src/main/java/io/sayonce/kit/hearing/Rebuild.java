package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Finishes the reading again of a lost journal: once a partition has passed the end that it started with, what its
 * stories still owe is told, because the lost journal had not come that far.
 */
@ApplicationScoped
public class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration UNDER_WAY = Duration.ofMillis(100);
    private static final int AT_ONCE = 64;

    private final Transactions transactions;
    private final String facts;
    private final Function<List<UUID>, Uni<Void>> settle;
    private final Loop loop;

    Rebuild(
            Vertx vertx,
            Transactions transactions,
            Journals journals,
            Reading<?> reading,
            @ConfigProperty(name = "sayonce.topics.facts") String facts) {
        this.transactions = transactions;
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

    private record Partition(String topic, int number, long liveFrom, boolean passed) {}

    private Uni<Duration> turn() {
        return open().chain(open -> Multi.createFrom()
                .iterable(open)
                .filter(Partition::passed)
                .onItem()
                .transformToUniAndConcatenate(this::finish)
                .collect()
                .last()
                .replaceWith(open.isEmpty() ? PERIOD : UNDER_WAY));
    }

    private Uni<List<Partition>> open() {
        return transactions.one(statements -> statements
                .rows(
                        "select topic, topic_partition, live_from, next_offset >= live_from from heard where live_from > 0")
                .map(rows -> rows.stream()
                        .map(row ->
                                new Partition(row.getString(0), row.getInteger(1), row.getLong(2), row.getBoolean(3)))
                        .toList()));
    }

    private Uni<Void> finish(Partition partition) {
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
                .chain(() -> transactions.one(
                        statements -> statements.run("""
                        update heard set live_from = 0
                        where topic = $1 and topic_partition = $2 and live_from = $3 and next_offset >= live_from
                        """, partition.topic(), partition.number(), partition.liveFrom())))
                .invoke(ended -> {
                    if (ended > 0) {
                        LOG.infof("%s-%d was read again", partition.topic(), partition.number());
                    }
                })
                .replaceWithVoid();
    }

    /** A story that the rules fail on does not keep the others waiting; it is settled with what it hears next. */
    private static void leftUnsettled(UUID subject, Throwable failure) {
        LOG.errorf(failure, "could not settle after a rebuild subject=%s", subject);
    }

    /** The stories that a partition tells; one of keys tells none. */
    private Uni<List<UUID>> stories(Partition partition) {
        if (!facts.equals(partition.topic())) {
            return Uni.createFrom().item(List.of());
        }
        return transactions.one(statements -> statements
                .rows("select distinct subject from journal where topic_partition = $1", partition.number())
                .map(found -> found.stream().map(row -> row.getUUID(0)).toList()));
    }
}
