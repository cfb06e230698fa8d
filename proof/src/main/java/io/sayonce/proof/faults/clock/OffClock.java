package io.sayonce.proof.faults.clock;

import java.time.Duration;
import java.time.Instant;

/** What classes are given that ask for the time. */
public final class OffClock {

    private static volatile Duration off = Duration.ZERO;

    private OffClock() {}

    static void goOff(Duration by) {
        off = by;
    }

    /** In place of {@link System#currentTimeMillis}. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + off.toMillis();
    }

    /** In place of {@link Instant#ofEpochSecond(long, long)}, where the clock of {@code java.time} calls it. */
    public static Instant ofEpochSecond(long second, long nanos) {
        return Instant.ofEpochSecond(second, nanos).plus(off);
    }
}
