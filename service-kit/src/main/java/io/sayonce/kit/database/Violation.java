package io.sayonce.kit.database;

import java.sql.SQLException;
import java.util.Optional;

import org.hibernate.exception.ConstraintViolationException;

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
        return hasState(failure, UNIQUE)
                && find(failure, ConstraintViolationException.class)
                        .map(ConstraintViolationException::getConstraintName)
                        .filter(constraint::equals)
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
        return find(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("22") || state.startsWith("23") || state.startsWith("42"))
                .isPresent();
    }

    private static boolean hasState(Throwable failure, String state) {
        return find(failure, SQLException.class)
                .filter(refused -> state.equals(refused.getSQLState()))
                .isPresent();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
