package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Rebuilding;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * Takes out of the topic again what came there of somebody who is forgotten: a relay that had their key in hand, and stood
 * still, sends it late. Services that know the person pass it over; one that is new would not. Who makes the keys says it
 * again; the others have no right to write there. That it was said is known by hearing it.
 */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private static final String REVIVED =
            "select person from person_key where wrapped is null and not published and not %s limit $1"
                    .formatted(Rebuilding.IS_OUTSTANDING);

    private final Transactions transactions;
    private final Broker broker;
    private final Reading<?> reading;
    private final Loop loop;

    Forgetting(Vertx vertx, Transactions transactions, Broker broker, Reading<?> reading) {
        this.transactions = transactions;
        this.broker = broker;
        this.reading = reading;
        this.loop = new Loop(vertx, "forgetting people again", () -> again().replaceWith(PERIOD));
    }

    void start(@Observes StartupEvent started) {
        if (reading.beginsStories()) {
            loop.wake();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    Uni<Void> again() {
        return revived()
                .chain(people -> Multi.createFrom()
                        .iterable(people)
                        .onItem()
                        .transformToUniAndMerge(this::forget)
                        .collect()
                        .last());
    }

    private Uni<Void> forget(UUID person) {
        return broker.forget(person)
                .invoke(() ->
                        LOG.warnf("a key came after its person was forgotten, and was taken back person=%s", person));
    }

    private Uni<List<UUID>> revived() {
        return transactions.one(statements -> statements
                .rows(REVIVED, AT_ONCE)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList()));
    }
}
