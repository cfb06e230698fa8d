package io.sayonce.resolution.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time in which somebody is at work. */
public record Opening(Instant from, Instant until) {

    public Duration length() {
        return Duration.between(from, until);
    }
}
