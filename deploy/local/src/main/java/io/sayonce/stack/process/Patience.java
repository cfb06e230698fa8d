package io.sayonce.stack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.sayonce.stack.Trouble;

/** Waiting for something to come true, for so long and no longer. */
public record Patience(Duration limit) {

    public static final Patience HOWEVER_LONG = new Patience(Duration.ofDays(365));

    private static final Duration STEP = Duration.ofMillis(50);

    /** Waits until {@code reached}; whether it was reached before the limit and before {@code hopeless}. */
    public boolean until(BooleanSupplier reached, BooleanSupplier hopeless) {
        var end = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            if (hopeless.getAsBoolean() || System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    public boolean until(BooleanSupplier reached) {
        return until(reached, () -> false);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting.", e);
        }
    }
}
