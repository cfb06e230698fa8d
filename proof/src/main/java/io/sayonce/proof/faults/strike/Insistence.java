package io.sayonce.proof.faults.strike;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Patience;

/** What a fault does to a database: tried again where that was killed, or stands still, meanwhile. */
final class Insistence {

    private static final Patience STANDSTILL = new Patience(Duration.ofMinutes(1));

    private Insistence() {}

    /** One attempt. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws SQLException;
    }

    /** @param otherwise what there is to say where it could not be done at all */
    static <T> T on(String otherwise, Attempt<T> attempt) {
        var done = new AtomicReference<T>();
        var last = new AtomicReference<SQLException>();
        if (!STANDSTILL.until(() -> isMade(attempt, done, last))) {
            throw new Trouble("%s: %s".formatted(otherwise, last), last.get());
        }
        return done.get();
    }

    private static <T> boolean isMade(Attempt<T> attempt, AtomicReference<T> done, AtomicReference<SQLException> last) {
        try {
            done.set(attempt.make());
            return true;
        } catch (SQLException notNow) {
            last.set(notNow);
            return false;
        }
    }
}
