package io.sayonce.kit.deadline;

import java.time.Duration;
import java.util.Comparator;
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
import io.sayonce.kit.journal.Rebuilding;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * Looks again at stories whose time has come, so that what is owed by then is told. Claimed by any replica in a short
 * transaction, by the database's clock; a claim that is not carried through lapses.
 */
@ApplicationScoped
public class Deadlines {

    private static final Logger LOG = Logger.getLogger(Deadlines.class);
    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final int BATCH = 64;

    /** What takes precedence and what is only to be looked at are told apart, for each is found by an index of its own. */
    private static final String CLAIM = """
            update deadline set claimed_until = clock_timestamp() + interval '10 seconds' where subject = any (array(
              select subject from (
                select subject from deadline where precedence <= (select clock_timestamp()) and %1$s
                order by precedence limit $1 for update skip locked) as first
              union all
              select subject from (
                select subject from deadline where precedence > (select clock_timestamp()) and %1$s
                order by at limit $1 for update skip locked) as others
              limit $1))
            returning subject, precedence
            """.formatted("""
                at <= (select clock_timestamp()) and claimed_until <= (select clock_timestamp())
                  and not %s""".formatted(Rebuilding.IS_OUTSTANDING));

    private final Transactions transactions;
    private final Function<List<UUID>, Uni<Void>> settle;
    private final Loop loop;

    Deadlines(Vertx vertx, Transactions transactions, Journals journals, Reading<?> reading) {
        this.transactions = transactions;
        var journal = journals.of(reading);
        this.settle = due -> journal.settle(due, Deadlines::triedAgain);
        this.loop = new Loop(vertx, "keeping deadlines", this::turn);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private Uni<Duration> turn() {
        return claim().call(this::keep).map(due -> due.size() == BATCH ? Duration.ZERO : PERIOD);
    }

    /** Those that are due, the longest due first; none while stories are read again and what they owe is not known. */
    private Uni<List<UUID>> claim() {
        return transactions.one(statements -> statements
                .rows(CLAIM, BATCH)
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(row -> row.getOffsetDateTime(1)))
                        .map(row -> row.getUUID(0))
                        .toList()));
    }

    private Uni<Void> keep(List<UUID> due) {
        return due.isEmpty() ? Uni.createFrom().voidItem() : settle.apply(due);
    }

    private static void triedAgain(UUID subject, Throwable failure) {
        LOG.warnf("a deadline is tried again subject=%s: %s", subject, failure);
    }
}
