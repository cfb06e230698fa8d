package io.sayonce.proof;

import java.util.concurrent.locks.LockSupport;

/** A moment by {@link System#nanoTime}. */
public record Moment(long nanos) {

    /** Returns when it has come. */
    public void await() {
        for (var early = nanos - System.nanoTime(); early > 0; early = nanos - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
    }
}
