package io.sayonce.proof.bench;

import java.time.Duration;

/**
 * How often and how long is measured.
 *
 * @param quick only to see that it works: with little of everything
 */
record Pace(int rounds, Duration length, boolean quick) {

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** How long one rate is tried in the search for the highest one. */
    Duration step() {
        var third = length.dividedBy(3);
        return third.compareTo(SHORTEST) < 0 ? SHORTEST : third;
    }

    int many(int usually) {
        return quick ? Math.max(1, usually / 20) : usually;
    }
}
