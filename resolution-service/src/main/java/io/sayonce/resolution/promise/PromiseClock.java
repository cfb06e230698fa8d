package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.Resolution;

/**
 * The clock of every promise. It reminds whoever answers for one while there is time to keep it; and what is due and not
 * kept is broken, whoever would rather not say so.
 */
public final class PromiseClock {

    private PromiseClock() {}

    public static List<Owed<Resolution>> owed(Resolution resolution, Instant now) {
        return open(resolution)
                .sorted(Comparator.comparing(Promise::dueAt).thenComparing(Promise::id))
                .map(promise -> owed(promise, resolution, now))
                .flatMap(Optional::stream)
                .toList();
    }

    public static Optional<Instant> nextDue(Resolution resolution) {
        return open(resolution).map(promise -> promise.due().next()).min(Comparator.naturalOrder());
    }

    /** When the next promise has to be kept, whoever is to be reminded before. */
    public static Optional<Instant> firstDue(Resolution resolution) {
        return open(resolution).map(Promise::dueAt).min(Comparator.naturalOrder());
    }

    private static Stream<Promise> open(Resolution resolution) {
        return resolution.promises().values().stream().filter(Promise::isOpen);
    }

    private static Optional<Owed<Resolution>> owed(Promise promise, Resolution resolution, Instant now) {
        var due = promise.due();
        if (due.isOver(now)) {
            var broken = new PromiseBroken(promise.id(), due.at());
            return Optional.of(Owed.byClock(promise.fact(), "broken", broken));
        }
        if (due.isNear(now)) {
            var soon = new PromiseDueSoon(promise.id(), due.at(), promise.ownerIn(resolution));
            return Optional.of(Owed.byClock(due.fact(), "due-soon", soon));
        }
        return Optional.empty();
    }
}
