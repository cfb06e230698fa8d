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
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Finishes the reading again of a lost journal: once a partition has passed the end that it started with, what its
 * stories still owe is told, because the lost journal had not come that far.
 */
@ApplicationScoped
public class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Function<UUID, Uni<Void>> settle;
    private final Loop loop;
    private volatile boolean underWay;

    Rebuild(Vertx vertx, Transactions transactions, Journals journals, Reading<?> reading) {
        this.transactions = transactions;
        this.settle = journals.of(reading)::settle;
        this.loop = new Loop(vertx, "finishing a rebuild", this::turn);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** Whether stories are still incomplete. */
    public boolean isUnderWay() {
        return underWay;
    }

    /** The same, as the database knows it now; for what must not happen while they are. */
    public static Uni<Boolean> isUnderWay(StatelessSession session) {
        return session.createNativeQuery("select exists (select 1 from heard where live_from > 0)", Boolean.class)
                .getSingleResult();
    }

    private record Partition(String topic, int number, boolean passed) {}

    private Uni<Duration> turn() {
        return open().chain(open -> {
            underWay = !open.isEmpty();
            return Multi.createFrom()
                    .iterable(open)
                    .filter(Partition::passed)
                    .onItem()
                    .transformToUniAndConcatenate(this::finish)
                    .collect()
                    .last()
                    .replaceWith(PERIOD);
        });
    }

    private Uni<List<Partition>> open() {
        return transactions.run(session -> session.createNativeQuery("""
                        select topic, topic_partition, next_offset >= live_from from heard where live_from > 0
                        """, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Partition((String) row[0], ((Number) row[1]).intValue(), (Boolean) row[2]))
                        .toList()));
    }

    private Uni<Void> finish(Partition partition) {
        return stories(partition)
                .onItem()
                .transformToMulti(stories -> Multi.createFrom().iterable(stories))
                .onItem()
                .transformToUniAndConcatenate(settle::apply)
                .collect()
                .last()
                .chain(() -> transactions.run(session -> session.createNativeQuery(
                                "update heard set live_from = 0 where topic = :topic and topic_partition = :partition")
                        .setParameter("topic", partition.topic())
                        .setParameter("partition", partition.number())
                        .executeUpdate()))
                .invoke(() -> LOG.infof("%s was read again", partition))
                .replaceWithVoid();
    }

    private Uni<List<UUID>> stories(Partition partition) {
        return transactions.run(session -> session.createNativeQuery(
                        "select distinct cast(subject as text) from journal where topic_partition = :partition",
                        String.class)
                .setParameter("partition", partition.number())
                .getResultList()
                .map(found -> found.stream().map(UUID::fromString).toList()));
    }
}
