package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a fulfilment lies to the time that was promised. */
public enum Timing {
    /** A day or more before. */
    @JsonProperty("early")
    EARLY,
    @JsonProperty("on-time")
    ON_TIME,
    /** From the due time on, at which the clock calls the promise broken. */
    @JsonProperty("late")
    LATE;

    private static final Duration EARLY_BY = Duration.ofHours(24);

    static Timing of(Instant dueAt, Instant fulfilledAt) {
        if (!fulfilledAt.isBefore(dueAt)) {
            return LATE;
        }
        return fulfilledAt.isAfter(dueAt.minus(EARLY_BY)) ? ON_TIME : EARLY;
    }
}
