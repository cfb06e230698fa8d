package io.sayonce.resolution.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When a company is at work, and how much working time lies between two moments. Kept for the years 1900 to 2300. */
public final class BusinessCalendar implements WorkingTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2300;

    private final String name;
    private final Timetable timetable;
    private final Map<Integer, WorkYear> years = new ConcurrentHashMap<>();

    public BusinessCalendar(String name, ZoneId zone, Week week, Holidays holidays) {
        this.name = name;
        this.timetable = new Timetable(zone, week, holidays);
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return timetable.zone();
    }

    public Week week() {
        return timetable.week();
    }

    public Holidays holidays() {
        return timetable.holidays();
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
        return timetable.startOf(day);
    }

    /** The day that it is there at that moment. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    public List<Opening> openings(LocalDate day) {
        return timetable.openings(day);
    }

    private LocalDate businessDay(LocalDate from, int count, int step) {
        var day = from;
        for (var left = count; left > 0; left -= isBusinessDay(day) ? 1 : 0) {
            day = day.plusDays(step);
            mustBeKept(day.getYear());
        }
        return day;
    }

    private WorkYear year(int year) {
        mustBeKept(year);
        return years.computeIfAbsent(year, timetable::year);
    }

    private static void mustBeKept(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no calendar is kept for the year " + year);
        }
    }
}
