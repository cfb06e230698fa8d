package io.sayonce.kit.idempotency;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Removes kept answers that nobody will ask for again. They are promised for 24 hours, and kept for twice as long. */
@ApplicationScoped
public class OldRetries {

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int AT_ONCE = 10_000;

    private final Transactions transactions;
    private final Loop loop;

    OldRetries(Vertx vertx, Transactions transactions) {
        this.transactions = transactions;
        this.loop = new Loop(vertx, "removing old answers", () -> remove().map(OldRetries::pause));
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** Some of them, if there are many, and how many. */
    public Uni<Integer> remove() {
        return transactions.one(statements -> statements.run("""
                        delete from idempotency where ctid = any (array(
                          select ctid from idempotency where at < (select clock_timestamp()) - interval '48 hours'
                          limit $1 for update skip locked))
                        """, AT_ONCE));
    }

    private static Duration pause(int removed) {
        return removed < AT_ONCE ? PERIOD : Duration.ZERO;
    }
}
