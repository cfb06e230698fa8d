package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** What hearing cannot go on without is tried for as long as it takes. */
final class Again {

    private static final Duration FIRST = Duration.ofMillis(100);

    private Again() {}

    /**
     * Tries until it works, or hearing is astray.
     *
     * @param longest between two attempts
     * @param failed told of each failure that is of the moment
     */
    static <T> Uni<T> untilItWorks(Supplier<Uni<T>> work, Duration longest, Consumer<Throwable> failed) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(Again::isOfTheMoment)
                .invoke(failed)
                .onFailure(Again::isOfTheMoment)
                .retry()
                .withBackOff(FIRST, longest)
                .indefinitely();
    }

    private static boolean isOfTheMoment(Throwable failure) {
        return !(failure instanceof Astray);
    }
}
