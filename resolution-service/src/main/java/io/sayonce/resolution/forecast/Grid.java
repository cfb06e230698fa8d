package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.sayonce.resolution.calendar.WorkingTime;

/** Dates that can be said: whole quarters of an hour, and finer ones only where a quarter would be much. */
public final class Grid {

    private static final int SMALL = 16;
    private static final List<Duration> STEPS =
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(1));

    private Grid() {}

    /** By when something is done that takes so much working time, if it is begun at a moment. */
    public static Instant date(WorkingTime time, Instant from, Duration takes) {
        return up(time.after(from, takes), takes);
    }

    /** Never earlier. */
    static Instant up(Instant at, Duration quoted) {
        var step = STEPS.stream()
                .filter(one -> one.multipliedBy(SMALL).compareTo(quoted) <= 0)
                .findFirst()
                .orElse(Duration.ofSeconds(1))
                .getSeconds();
        var second = at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(-Math.floorDiv(-second, step) * step);
    }
}
