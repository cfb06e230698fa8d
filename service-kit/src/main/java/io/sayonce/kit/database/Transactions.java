package io.sayonce.kit.database;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** The one place that opens transactions. What runs inside must not wait for anything but the database. */
@ApplicationScoped
public class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final Duration LAST_ONES = Duration.ofSeconds(5);

    private final Mutiny.SessionFactory sessions;
    private final Phaser underWay = new Phaser(1);
    private volatile boolean closed;

    Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Commits when the work succeeds, rolls back when it fails. Each call has a session of its own, and goes on to its end
     * even when nobody waits for it any more. While this process ends none begins, and whoever waits for it is not told:
     * there is nothing that they could still do.
     */
    public <T> Uni<T> run(Function<StatelessSession, Uni<T>> work) {
        return inSession(session -> session.withTransaction(transaction -> work.apply(session)));
    }

    /** The same for work that only reads, or changes something by one statement: each statement stands for itself. */
    public <T> Uni<T> one(Function<StatelessSession, Uni<T>> work) {
        return inSession(work);
    }

    private <T> Uni<T> inSession(Function<StatelessSession, Uni<T>> work) {
        return Uni.createFrom().emitter(waiting -> {
            if (!closed && underWay.register() >= 0) {
                open(work)
                        .onTermination()
                        .invoke(underWay::arriveAndDeregister)
                        .subscribe()
                        .with(waiting::complete, waiting::fail);
            }
        });
    }

    /** When everything that writes has been told to stop: what is under way ends before its connections do. */
    void close(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent stopping) {
        closed = true;
        try {
            underWay.awaitAdvanceInterruptibly(
                    underWay.arriveAndDeregister(), LAST_ONES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unfinished) {
            LOG.warnf("%d transactions are cut off; they are rolled back", underWay.getUnarrivedParties());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Uni<T> open(Function<StatelessSession, Uni<T>> work) {
        return sessions.openStatelessSession()
                .chain(session ->
                        Uni.createFrom().deferred(() -> work.apply(session)).eventually(session::close));
    }
}
