package io.sayonce.kit.database;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The one place that opens transactions. What runs inside must not wait for anything but the database. */
@ApplicationScoped
public class Transactions {

    private final Mutiny.SessionFactory sessions;

    Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Commits when the work succeeds, rolls back when it fails. Each call has a session of its own, and goes on to its end
     * even when nobody waits for it any more.
     */
    public <T> Uni<T> run(Function<StatelessSession, Uni<T>> work) {
        return Uni.createFrom().emitter(waiting -> transact(work).subscribe().with(waiting::complete, waiting::fail));
    }

    private <T> Uni<T> transact(Function<StatelessSession, Uni<T>> work) {
        return sessions.openStatelessSession()
                .chain(session -> session.withTransaction(transaction -> work.apply(session))
                        .eventually(session::close));
    }
}
