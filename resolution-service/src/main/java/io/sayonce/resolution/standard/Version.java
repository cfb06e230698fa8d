package io.sayonce.resolution.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.promise.PromiseKind;

/**
 * A standard as it holds from a day on, until the next version does.
 *
 * @param promises how much working time a promise usually takes, where nobody knows better
 */
public record Version(
        String version,
        LocalDate effectiveFrom,
        BusinessCalendar calendar,
        List<Step> steps,
        Map<PromiseKind, Duration> promises) {

    public Version {
        steps = List.copyOf(steps);
        promises = Map.copyOf(promises);
    }

    public List<Deadline> deadlines(Instant receivedAt) {
        return steps.stream().map(step -> step.deadline(receivedAt, calendar)).toList();
    }

    public Optional<Duration> usually(PromiseKind kind) {
        return Optional.ofNullable(promises.get(kind));
    }

    /** Whether it was made by then, by the day that it is where the calendar is kept. */
    boolean isMade(Instant receivedAt) {
        return !calendar.day(receivedAt).isBefore(effectiveFrom);
    }
}
