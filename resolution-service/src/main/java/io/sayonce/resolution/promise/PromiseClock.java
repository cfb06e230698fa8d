package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.Resolution;

/** The clock of every promise: what is due and not kept is broken, whoever would rather not say so. */
public final class PromiseClock {

    private static final String RULE = "broken";

    private PromiseClock() {}

    public static List<Owed<Resolution>> owed(Resolution resolution, Instant now) {
        return resolution.promises().values().stream()
                .filter(promise -> promise.isDue(now))
                .sorted(Comparator.comparing(Promise::dueAt).thenComparing(Promise::id))
                .map(promise -> Owed.<Resolution>byClock(
                        promise.fact(), RULE, new PromiseBroken(promise.id(), promise.dueAt())))
                .toList();
    }

    public static Optional<Instant> nextDue(Resolution resolution) {
        return resolution.promises().values().stream()
                .filter(Promise::isOpen)
                .map(Promise::dueAt)
                .min(Comparator.naturalOrder());
    }
}
