package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import io.sayonce.resolution.calendar.WorkingTime;

/**
 * The history behind a forecast.
 *
 * @param spans how many promises were kept that it rests on; at {@link Level#STANDARD}, how many there were, too few
 * @param open how many are open or broken and still owed
 * @param since when the first of those was kept
 * @param until when the last was
 * @param median how much working time half of them took at most
 */
public record Basis(
        Level level, int spans, int open, Optional<Instant> since, Optional<Instant> until, Optional<Duration> median) {

    static Basis of(Level level, Collection<PastPromise> promises, WorkingTime time) {
        var kept = promises.stream()
                .flatMap(past -> past.keptAt().stream())
                .sorted()
                .toList();
        var last = kept.size() - 1;
        return new Basis(
                level,
                kept.size(),
                promises.size() - kept.size(),
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(0)),
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(last)),
                median(promises, time));
    }

    static int kept(Collection<PastPromise> promises) {
        return (int) promises.stream().filter(past -> past.keptAt().isPresent()).count();
    }

    private static Optional<Duration> median(Collection<PastPromise> promises, WorkingTime time) {
        var took = promises.stream()
                .flatMap(past -> past.keptAt().map(at -> time.between(past.madeAt(), at)).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return took.isEmpty() ? Optional.empty() : Optional.of(took.get((took.size() - 1) / 2));
    }
}
