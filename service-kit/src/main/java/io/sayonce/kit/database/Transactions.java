package io.sayonce.kit.database;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** The one place that opens transactions and sessions. What runs inside must not wait for anything but the database. */
@ApplicationScoped
public class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final Duration LAST_ONES = Duration.ofSeconds(5);

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final Phaser underWay = new Phaser(1);
    private volatile boolean closed;

    Transactions(Pool pool, Mutiny.SessionFactory sessions) {
        this.pool = pool;
        this.sessions = sessions;
    }

    /**
     * Commits when the work succeeds, rolls back when it fails. It goes on to its end even when nobody waits for it any
     * more. While this process ends none begins, and whoever waits for it is not told: there is nothing that they could
     * still do.
     */
    public <T> Uni<T> run(Function<Statements, Uni<T>> work) {
        return toItsEnd(() -> pool.withTransaction(connection -> begun(connection, work)));
    }

    /** The same for work that only reads, or changes something by one statement: each statement stands for itself. */
    public <T> Uni<T> one(Function<Statements, Uni<T>> work) {
        return toItsEnd(() -> pool.withConnection(connection -> begun(connection, work)));
    }

    /** The pool gets no connection back from work that throws instead of failing. */
    private static <T> Uni<T> begun(SqlConnection connection, Function<Statements, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> work.apply(new Statements(connection)));
    }

    /** The same for what is read as entities; each call has a session of its own. */
    public <T> Uni<T> read(Function<StatelessSession, Uni<T>> work) {
        return toItsEnd(() -> sessions.openStatelessSession()
                .chain(session ->
                        Uni.createFrom().deferred(() -> work.apply(session)).eventually(session::close)));
    }

    private <T> Uni<T> toItsEnd(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(waiting -> {
            if (!closed && underWay.register() >= 0) {
                Uni.createFrom()
                        .deferred(work::get)
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
}
