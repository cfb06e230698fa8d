package io.sayonce.kit.health;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Measures what waits in this service's database: facts for the broker, and deadlines that have passed. */
@ApplicationScoped
class Backlog {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** Counted no further than to a number that is alarming anyway. */
    private static final String COUNT = """
            select (select count(*) from (select from outbox limit 100000) as waiting),
                   (select count(*) from (select from deadline where at < (select clock_timestamp()) limit 100000) as overdue)
            """;

    private final Transactions transactions;
    private final Loop loop;
    private volatile long waiting;
    private volatile long overdue;

    Backlog(Vertx vertx, Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.loop = new Loop(vertx, "measuring the backlog", () -> measure().replaceWith(PERIOD));
        meters.gauge("sayonce.outbox.waiting", this, backlog -> backlog.waiting);
        meters.gauge("sayonce.deadlines.overdue", this, backlog -> backlog.overdue);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    Uni<Void> measure() {
        return transactions
                .one(statements -> statements.row(COUNT))
                .invoke(row -> {
                    waiting = row.getLong(0);
                    overdue = row.getLong(1);
                })
                .replaceWithVoid();
    }
}
