package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes out of the topic again what came there of somebody who is forgotten: a relay that had their key in hand, and stood
 * still, sends it late. Services that know the person pass it over; one that is new would not. Who makes the keys says it
 * again; the others have no right to write there.
 */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Broker broker;
    private final boolean keeper;
    private final Loop loop;

    Forgetting(
            Vertx vertx,
            Transactions transactions,
            Outbox outbox,
            Broker broker,
            @ConfigProperty(name = "sayonce.keys.keeper", defaultValue = "false") boolean keeper) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.broker = broker;
        this.keeper = keeper;
        this.loop = new Loop(vertx, "forgetting people again", () -> again().replaceWith(PERIOD));
    }

    void start(@Observes StartupEvent started) {
        if (keeper) {
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
                        .with(Collectors.toSet())
                        .chain(forgotten -> outbox.done(List.of(), forgotten)));
    }

    private Uni<UUID> forget(UUID person) {
        LOG.warnf("a key came after its person was forgotten, and is taken back person=%s", person);
        return broker.publish(new Outbox.Key(person, Optional.empty())).replaceWith(person);
    }

    private Uni<List<UUID>> revived() {
        return transactions.one(statements -> statements
                .rows("select person from person_key where wrapped is null and not published limit $1", AT_ONCE)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList()));
    }
}
