package io.sayonce.resolution.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.Days;
import io.sayonce.resolution.calendar.Opening;

/** How a deadline is counted, line by line, in the words and by the clock of the people who work by its calendar. */
public final class Arithmetic {

    private final BusinessCalendar calendar;
    private final List<Line> lines = new ArrayList<>();
    private final List<LocalDate> closed = new ArrayList<>();

    Arithmetic(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * One line.
     *
     * @param at the moment from which it counts
     */
    public record Line(Instant at, String line) {}

    BusinessCalendar calendar() {
        return calendar;
    }

    void moment(Instant at, String what) {
        tell(at, "%s %s: %s".formatted(Days.of(calendar.day(at)), time(local(at)), what));
    }

    /** A moment that may be the end of a day, and is then said to belong to that day. */
    void end(Instant at, String what) {
        var day = calendar.day(at.minusNanos(1));
        tell(at, "%s %s: %s".formatted(Days.of(day), end(at, day), what));
    }

    void day(LocalDate day, String what) {
        tell(calendar.startOf(day), Days.of(day) + ": " + what);
    }

    void worked(LocalDate day, Opening counted, Duration sum) {
        var line = "%s %s–%s: %s%s"
                .formatted(
                        Days.of(day),
                        time(local(counted.from())),
                        end(counted.until(), day),
                        text(counted.length()),
                        change(counted));
        tell(counted.from(), counted.length().equals(sum) ? line : line + ", " + text(sum) + " in all");
    }

    /** A day without work; several in a row that have no name share a line. */
    void closed(LocalDate day) {
        calendar.holidays().on(day).ifPresentOrElse(name -> day(day, name), () -> closed.add(day));
    }

    List<Line> lines() {
        tellClosed();
        return List.copyOf(lines);
    }

    private void tell(Instant at, String line) {
        tellClosed();
        lines.add(new Line(at, line));
    }

    private void tellClosed() {
        if (closed.isEmpty()) {
            return;
        }
        var first = closed.get(0);
        var last = closed.get(closed.size() - 1);
        var days = first.equals(last)
                ? Days.of(first)
                : Days.of(first) + (closed.size() == 2 ? " and " : " to ") + Days.of(last);
        lines.add(new Line(calendar.startOf(first), days + ": closed"));
        closed.clear();
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, calendar.zone());
    }

    private String end(Instant at, LocalDate day) {
        return at.equals(calendar.startOf(day.plusDays(1))) ? "24:00" : time(local(at));
    }

    private String change(Opening counted) {
        var shown = Duration.between(local(counted.from()), local(counted.until()));
        var compared = shown.compareTo(counted.length());
        return compared == 0 ? "" : compared > 0 ? " (the clocks go forward)" : " (the clocks go back)";
    }

    private static String time(LocalDateTime local) {
        return local.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** E.g. {@code 2 h}, {@code 1 h 30 min} or {@code 45 s}. */
    private static String text(Duration length) {
        var text = new StringBuilder();
        append(text, length.toHours(), "h");
        append(text, length.toMinutesPart(), "min");
        append(text, length.toSecondsPart(), "s");
        return text.isEmpty() ? "less than 1 s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
        }
    }
}
