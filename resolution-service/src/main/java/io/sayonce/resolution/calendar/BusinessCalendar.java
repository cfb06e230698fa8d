package io.sayonce.resolution.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a company is at work: an ordinary week in a time zone, without the holidays. Where clocks are put forward, a time
 * that is left out counts as the moment of the change; where they are put back, a time that comes twice counts as the
 * first.
 */
public final class BusinessCalendar implements WorkingTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2300;

    private final String name;
    private final ZoneId zone;
    private final Week week;
    private final Holidays holidays;
    private final Map<Integer, WorkYear> years = new ConcurrentHashMap<>();

    public BusinessCalendar(String name, ZoneId zone, Week week, Holidays holidays) {
        this.name = name;
        this.zone = zone;
        this.week = week;
        this.holidays = holidays;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    public Week week() {
        return week;
    }

    public Holidays holidays() {
        return holidays;
    }

    @Override
    public Instant after(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time does not pass backwards");
        }
        if (working.isZero()) {
            return from;
        }
        var year = day(from).getYear();
        var left = Math.addExact(year(year).worked(from), working.toNanos());
        while (left > year(year).total()) {
            left -= year(year).total();
            year++;
        }
        return year(year).first(left);
    }

    /** The last instant from which there is that much working time until another. */
    public Instant before(Instant until, Duration working) {
        if (working.isZero()) {
            return until;
        }
        var year = day(until).getYear();
        var left = Math.subtractExact(year(year).worked(until), working.toNanos());
        while (left < 0) {
            year--;
            left += year(year).total();
        }
        return year(year).last(left);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var last = day(to).getYear();
        var worked = year(last).worked(to) - year(day(from).getYear()).worked(from);
        for (var year = day(from).getYear(); year < last; year++) {
            worked = Math.addExact(worked, year(year).total());
        }
        return Duration.ofNanos(worked);
    }

    /** Whether somebody is at work at that moment. */
    public boolean isOpen(Instant at) {
        return year(day(at).getYear()).isOpen(at);
    }

    public boolean isBusinessDay(LocalDate day) {
        return !openings(day).isEmpty();
    }

    /** The business day that comes so many after a day, which is not counted itself and need not be one. */
    public LocalDate businessDayAfter(LocalDate day, int count) {
        return businessDay(day, count, 1);
    }

    /** The business day that comes so many before a day, which is not counted itself and need not be one. */
    public LocalDate businessDayBefore(LocalDate day, int count) {
        return businessDay(day, count, -1);
    }

    /** The end of the last period of a business day. */
    public Instant closeOf(LocalDate day) {
        var openings = openings(day);
        return openings.get(openings.size() - 1).until();
    }

    /** The first moment of a day. */
    public Instant startOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    /** The day that it is there at that moment. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public List<Opening> openings(LocalDate day) {
        var periods = week.on(day.getDayOfWeek());
        if (periods.isEmpty() || holidays.on(day).isPresent()) {
            return List.of();
        }
        return periods.stream()
                .map(period -> new Opening(
                        at(day, period.from()),
                        period.lastsToMidnight() ? startOf(day.plusDays(1)) : at(day, period.until())))
                .filter(opening -> opening.from().isBefore(opening.until()))
                .toList();
    }

    private LocalDate businessDay(LocalDate day, int count, int step) {
        var left = count;
        while (left > 0) {
            day = day.plusDays(step);
            mustBeSensible(day);
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }

    private WorkYear year(int year) {
        mustBeSensible(LocalDate.ofYearDay(year, 1));
        return years.computeIfAbsent(year, this::workYear);
    }

    private WorkYear workYear(int year) {
        var first = LocalDate.ofYearDay(year, 1);
        return new WorkYear(first.datesUntil(first.plusYears(1)).flatMap(day -> openings(day).stream()));
    }

    private Instant at(LocalDate day, LocalTime time) {
        var local = LocalDateTime.of(day, time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static void mustBeSensible(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("%s is no day that a calendar is kept for".formatted(day));
        }
    }
}
