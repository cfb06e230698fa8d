package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;

/**
 * A date that we would keep.
 *
 * @param probability how likely, e.g. 0.9
 * @param working how much working time it leaves
 */
public record Quote(double probability, Duration working, Instant at) {

    boolean isKept(Instant keptAt) {
        return !keptAt.isAfter(at);
    }
}
