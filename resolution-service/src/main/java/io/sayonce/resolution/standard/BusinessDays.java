package io.sayonce.resolution.standard;

import java.time.Instant;
import java.time.LocalDate;

import io.sayonce.resolution.calendar.BusinessCalendar;

/** Business days after the day of receipt, which is not counted; over at close of business on the last one. */
public record BusinessDays(int count) implements Span {

    private static final int MOST = 500;

    public BusinessDays {
        Span.mustLie(count, MOST, "business day");
    }

    @Override
    public Instant after(Instant from, BusinessCalendar calendar) {
        return calendar.closeOf(calendar.businessDayAfter(calendar.day(from), count));
    }

    /** At close of business so many business days before the day that another moment belongs to or ends. */
    @Override
    public Instant before(Instant until, BusinessCalendar calendar) {
        return calendar.closeOf(calendar.businessDayBefore(calendar.day(until.minusNanos(1)), count));
    }

    @Override
    public void count(Instant from, Arithmetic arithmetic) {
        var calendar = arithmetic.calendar();
        var received = calendar.day(from);
        var last = calendar.businessDayAfter(received, count);
        var counted = 0;
        arithmetic.day(received, "day of receipt, not counted");
        for (LocalDate day = received.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                counted++;
                arithmetic.day(day, "business day " + counted);
            } else {
                arithmetic.closed(day);
            }
        }
    }

    @Override
    public String toString() {
        return Span.text(count, "business day");
    }
}
