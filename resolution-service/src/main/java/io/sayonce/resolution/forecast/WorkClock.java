package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;

import io.sayonce.resolution.calendar.WorkingTime;

/** Working time on one line, so that it can be added and compared: seconds since the clock was first asked. */
final class WorkClock {

    /** What is done while nobody is at work counts as done a moment after work has begun again. */
    private static final double MOMENT = 1;

    private static final double NANOS = 1e9;

    private final WorkingTime time;
    private Instant last;
    private double passed;

    WorkClock(WorkingTime time) {
        this.time = time;
    }

    /** To be asked in the order of time. */
    double at(Instant instant) {
        if (last != null) {
            passed += seconds(time.between(last, instant));
        }
        last = instant;
        return passed;
    }

    /** The least working time that has to be quoted from a moment on for the date not to lie before another. */
    double needed(Instant from, Instant until) {
        var worked = time.between(from, until);
        return seconds(worked) + (time.after(from, worked).isBefore(until) ? MOMENT : 0);
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
