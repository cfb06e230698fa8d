package io.sayonce.proof.bench.load;

import java.time.Duration;
import java.util.Optional;

import org.HdrHistogram.Histogram;

/**
 * What became of work that was begun at a constant rate.
 *
 * @param offered how much was to begin in a second
 * @param done how much ended well
 * @param missed how much failed, or was not begun any more because too much was under way
 * @param took from when the first should have begun until the last ended
 * @param micros how long each took that ended well, from when it should have begun
 * @param trouble why the first failed that did
 */
public record Load(
        double offered, long done, long missed, Duration took, Histogram micros, Optional<Throwable> trouble) {

    private static final double ENOUGH = 0.98;
    private static final double TOO_LATE_MILLIS = 1_000;
    private static final double NANOS = 1e9;

    /** How much ended well in a second. */
    public double achieved() {
        return done * NANOS / Math.max(1, took.toNanos());
    }

    /** Not a number where nothing ended well. */
    public double millis(double percentile) {
        return done == 0 ? Double.NaN : micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** Whether what was offered was done, and in good time: at most 2 % less, and p99 within a second. */
    public boolean kept() {
        return achieved() >= ENOUGH * offered && millis(99) <= TOO_LATE_MILLIS;
    }

    @Override
    public String toString() {
        var why = trouble.map(first -> " (" + first.getMessage() + ")").orElse("");
        return "%,.0f/s offered, %,.0f/s done, p50 %.1f ms, p99 %.1f ms, max %.1f ms, %,d missed%s"
                .formatted(offered, achieved(), millis(50), millis(99), micros.getMaxValue() / 1_000.0, missed, why);
    }
}
