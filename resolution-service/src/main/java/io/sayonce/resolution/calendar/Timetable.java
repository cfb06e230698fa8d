package io.sayonce.resolution.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The openings of each day: an ordinary week in a time zone, without the holidays. Where clocks are put forward, a time
 * that is left out counts as the moment of the change; where they are put back, a time that comes twice counts as the
 * first.
 */
record Timetable(ZoneId zone, Week week, Holidays holidays) {

    List<Opening> openings(LocalDate day) {
        var periods = week.on(day.getDayOfWeek());
        if (periods.isEmpty() || holidays.on(day).isPresent()) {
            return List.of();
        }
        return periods.stream()
                .map(period -> new Opening(at(day, period.from()), end(day, period)))
                .filter(opening -> opening.from().isBefore(opening.until()))
                .toList();
    }

    WorkYear year(int year) {
        var first = LocalDate.ofYearDay(year, 1);
        return new WorkYear(first.datesUntil(first.plusYears(1)).flatMap(day -> openings(day).stream()));
    }

    /** The first moment of a day. */
    Instant startOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    private Instant end(LocalDate day, Period period) {
        return period.lastsToMidnight() ? startOf(day.plusDays(1)) : at(day, period.until());
    }

    private Instant at(LocalDate day, LocalTime time) {
        var local = LocalDateTime.of(day, time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
