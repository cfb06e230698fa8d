package io.sayonce.resolution.standard;

import java.time.Duration;
import java.time.Instant;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.calendar.Opening;

/** Time at work, counted from a moment on. */
public record WorkingSpan(Duration time) implements Span {

    private static final int MOST_HOURS = 2_000;

    public WorkingSpan {
        Span.mustLie(time.toMinutes(), MOST_HOURS * 60, "working minute");
    }

    @Override
    public Instant after(Instant from, BusinessCalendar calendar) {
        return calendar.after(from, time);
    }

    @Override
    public Instant before(Instant until, BusinessCalendar calendar) {
        return calendar.before(until, time);
    }

    @Override
    public void count(Instant from, Arithmetic arithmetic) {
        var calendar = arithmetic.calendar();
        var due = after(from, calendar);
        var sum = Duration.ZERO;
        for (var day = calendar.day(from); calendar.startOf(day).isBefore(due); day = day.plusDays(1)) {
            if (!calendar.isBusinessDay(day)) {
                arithmetic.closed(day);
            }
            for (var opening : calendar.openings(day)) {
                var counted = within(opening, from, due);
                if (counted.from().isBefore(counted.until())) {
                    sum = sum.plus(counted.length());
                    arithmetic.worked(day, counted, sum);
                }
            }
        }
    }

    private static Opening within(Opening opening, Instant from, Instant due) {
        return new Opening(
                opening.from().isBefore(from) ? from : opening.from(),
                opening.until().isAfter(due) ? due : opening.until());
    }

    @Override
    public String toString() {
        return time.toMinutesPart() == 0
                ? Span.text(time.toHours(), "working hour")
                : Span.text(time.toMinutes(), "working minute");
    }
}
