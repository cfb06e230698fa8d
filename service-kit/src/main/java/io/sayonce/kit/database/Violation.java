package io.sayonce.kit.database;

import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.pgclient.PgException;

/** What PostgreSQL refused, found in whatever the layers above wrapped it in. */
public final class Violation {

    private static final String UNIQUE = "23505";
    private static final String LOCK_TIMEOUT = "55P03";
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";

    private Violation() {}

    /** What has to be unique stands already. */
    public static boolean ofUnique(Throwable failure) {
        return hasState(failure, UNIQUE);
    }

    /** A row of this unique constraint stands already. */
    public static boolean ofUnique(Throwable failure, String constraint) {
        return refusal(failure)
                .filter(refused -> UNIQUE.equals(refused.getSqlState()) && constraint.equals(refused.getConstraint()))
                .isPresent();
    }

    /** Another transaction holds what this one needs, for longer than the lock time-out. */
    public static boolean ofLock(Throwable failure) {
        return hasState(failure, LOCK_TIMEOUT);
    }

    /** Concurrent transactions got in each other's way; the loser may try again. */
    public static boolean isTransient(Throwable failure) {
        return hasState(failure, SERIALIZATION) || hasState(failure, DEADLOCK);
    }

    /** Trying again cannot help: the data itself is at fault, not the moment. */
    public static boolean isForGood(Throwable failure) {
        return refusal(failure)
                .map(PgException::getSqlState)
                .filter(state -> state.startsWith("22") || state.startsWith("23") || state.startsWith("42"))
                .isPresent();
    }

    private static boolean hasState(Throwable failure, String state) {
        return refusal(failure)
                .filter(refused -> state.equals(refused.getSqlState()))
                .isPresent();
    }

    private static Optional<PgException> refusal(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(PgException.class::isInstance)
                .map(PgException.class::cast)
                .findFirst();
    }
}
