package io.sayonce.proof;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
        var start = System.nanoTime();
        var count = Math.round(length.toNanos() / NANOS * perSecond);
        for (var number = 0L; number < count; number++) {
            var due = start + Math.round(number / perSecond * NANOS);
            for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            begin.accept(due);
        }
        return count;
    }
}
