package io.sayonce.resolution.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Working time as somebody would count it who looks at the clock on the wall every minute. The clock never goes back: an
 * hour that comes twice is over when it has come once. Slow, and no line in common with the calendar.
 */
record WallClock(ZoneId zone, Week week, Holidays holidays) implements WorkingTime {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH = Duration.ofHours(3);

    @Override
    public Instant after(Instant from, Duration working) {
        var left = working;
        var wall = seen(from);
        var at = from;
        while (left.compareTo(Duration.ZERO) > 0) {
            wall = later(wall, at);
            left = isAtWork(wall) ? left.minus(MINUTE) : left;
            at = at.plus(MINUTE);
        }
        return at;
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return MINUTE.multipliedBy(worked(from, to).size());
    }

    /** The minutes in which somebody was at work. */
    List<Instant> worked(Instant from, Instant to) {
        var worked = new ArrayList<Instant>();
        var wall = seen(from);
        for (var at = from; at.isBefore(to); at = at.plus(MINUTE)) {
            wall = later(wall, at);
            if (isAtWork(wall)) {
                worked.add(at);
            }
        }
        return worked;
    }

    /** The latest time that the wall showed before. */
    private LocalDateTime seen(Instant before) {
        var wall = LocalDateTime.MIN;
        for (var at = before.minus(LONG_ENOUGH); at.isBefore(before); at = at.plus(MINUTE)) {
            wall = later(wall, at);
        }
        return wall;
    }

    private LocalDateTime later(LocalDateTime seen, Instant at) {
        var now = LocalDateTime.ofInstant(at, zone);
        return now.isAfter(seen) ? now : seen;
    }

    private boolean isAtWork(LocalDateTime wall) {
        return holidays.on(wall.toLocalDate()).isEmpty()
                && week.on(wall.getDayOfWeek()).stream()
                        .anyMatch(period -> !wall.isBefore(wall.with(period.from()))
                                && wall.isBefore(end(wall.toLocalDate(), period)));
    }

    private static LocalDateTime end(LocalDate day, Period period) {
        return period.toString().endsWith("-24:00") ? day.plusDays(1).atStartOfDay() : day.atTime(period.until());
    }
}
