package io.sayonce.proof.bench;

import java.time.Duration;
import java.util.Optional;

import io.sayonce.proof.bench.load.Load;
import org.HdrHistogram.Histogram;

/**
 * A rate that was tried.
 *
 * @param left how much was left to do at its end
 * @param gone whether that was done soon
 */
record Tried(Load load, long left, boolean gone) {

    private static final int DIGITS = 3;

    static final Tried NONE =
            new Tried(new Load(0, 0, 0, Duration.ZERO, new Histogram(DIGITS), Optional.empty()), 0, true);

    double rate() {
        return load.offered();
    }

    /** Whether all of it was done in good time, to its end. */
    boolean kept() {
        return load.kept() && gone;
    }

    @Override
    public String toString() {
        return "%s, %,d left%s".formatted(load, left, gone ? "" : " for long");
    }
}
