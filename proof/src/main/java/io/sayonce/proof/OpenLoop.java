package io.sayonce.proof;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * An open model of load: work begins at a constant rate, whether or not what began earlier has ended, as callers do who
 * know nothing of each other. What begins late is told when it should have begun, so that no wait is left out.
 *
 * @param perSecond how many begin in a second
 */
public record OpenLoop(double perSecond) {

    private static final double NANOS = 1e9;

    /**
     * Begins work for so long; returns when the last has begun.
     *
     * @param begin is told the moment at which it should be called, as {@link System#nanoTime}; it must not block
     * @return how much was begun
     */
    public long run(Duration length, LongConsumer begin) {
        return run(Math.round(length.toNanos() / NANOS * perSecond), () -> false, begin);
    }

    /**
     * The same until it is over, and so often at most.
     *
     * @param over is asked before each beginning
     */
    public long run(long most, BooleanSupplier over, LongConsumer begin) {
        var start = System.nanoTime();
        for (var number = 0L; number < most; number++) {
            var due = start + Math.round(number / perSecond * NANOS);
            new Moment(due).await();
            if (over.getAsBoolean()) {
                return number;
            }
            begin.accept(due);
        }
        return most;
    }
}
