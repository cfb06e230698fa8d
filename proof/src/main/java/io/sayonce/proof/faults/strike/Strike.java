package io.sayonce.proof.faults.strike;

import java.time.Duration;

/**
 * A fault at its time.
 *
 * @param after how long the load has run when it begins
 * @param length how long it lasts, before it is undone
 */
public record Strike(Kind kind, Fault fault, Duration after, Duration length) {

    /** When it is undone, as far as that can be foreseen. */
    Duration end() {
        return after.plus(fault.takes()).plus(length);
    }
}
