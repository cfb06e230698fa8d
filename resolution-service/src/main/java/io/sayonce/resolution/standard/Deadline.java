package io.sayonce.resolution.standard;

import java.time.Instant;

/**
 * By when a step of a standard is due in one complaint.
 *
 * @param warnAt from when on somebody should look after it
 * @param dueAt the first moment at which it is late
 */
public record Deadline(String step, Instant warnAt, Instant dueAt) {}
