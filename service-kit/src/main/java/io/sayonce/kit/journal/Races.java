package io.sayonce.kit.journal;

import java.time.Duration;
import java.util.function.Supplier;

import io.sayonce.kit.database.Overtaken;
import io.sayonce.kit.database.Violation;
import io.sayonce.kit.idempotency.Retries;
import io.sayonce.kit.personal.Keyring;
import io.smallrye.mutiny.Uni;

/** Several writers meet at one story now and then: the first wins, the others fold and decide again. */
public final class Races {

    private static final int ATTEMPTS = 20;

    private Races() {}

    /** Tries again where another writer was quicker, a bounded number of times. */
    public static <T> Uni<T> again(Supplier<Uni<T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt::get)
                .onFailure(Races::isLost)
                .retry()
                .withBackOff(Duration.ofMillis(2), Duration.ofMillis(50))
                .atMost(ATTEMPTS);
    }

    /** Another writer was quicker; trying again leads to an answer. */
    public static boolean isLost(Throwable failure) {
        return Violation.ofUnique(failure, "journal_version")
                || Violation.ofUnique(failure, "journal_fact_once")
                || Violation.ofUnique(failure, Retries.ONCE)
                || Violation.ofUnique(failure, Keyring.ONCE)
                || Violation.isTransient(failure)
                || failure instanceof Overtaken;
    }
}
