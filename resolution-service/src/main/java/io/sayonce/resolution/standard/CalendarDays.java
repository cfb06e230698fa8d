package io.sayonce.resolution.standard;

import java.time.Instant;

import io.sayonce.resolution.calendar.BusinessCalendar;

/** Calendar days after the day of receipt, whether or not anybody is at work; over when the last one ends. */
public record CalendarDays(int count) implements Span {

    private static final int MOST = 1_000;
    private static final int WEEK = 7;

    public CalendarDays {
        Span.mustLie(count, MOST, "calendar day");
    }

    @Override
    public Instant after(Instant from, BusinessCalendar calendar) {
        return calendar.startOf(calendar.day(from).plusDays(count + 1L));
    }

    @Override
    public Instant before(Instant until, BusinessCalendar calendar) {
        return until.atZone(calendar.zone()).minusDays(count).toInstant();
    }

    @Override
    public void count(Instant from, Arithmetic arithmetic) {
        var received = arithmetic.calendar().day(from);
        arithmetic.day(received, "day of receipt, not counted");
        arithmetic.day(received.plusDays(count), this + " later; due when this day ends");
    }

    @Override
    public String toString() {
        return count % WEEK == 0 ? Span.text(count / WEEK, "week") : Span.text(count, "calendar day");
    }
}
