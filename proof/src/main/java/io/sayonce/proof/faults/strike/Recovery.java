package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon something worked again after its restart was begun.
 *
 * @param write when the first write was accepted that was asked for since then, and needs it
 * @param heard when the first fact was heard that was said since then, where that needs it
 */
public record Recovery(Target target, Optional<Duration> write, Optional<Duration> heard) {}
