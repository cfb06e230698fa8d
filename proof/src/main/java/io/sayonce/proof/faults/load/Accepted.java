package io.sayonce.proof.faults.load;

import java.util.Map;
import java.util.UUID;

import io.sayonce.stack.plan.Service;

/**
 * A write that was answered with 2xx.
 *
 * @param fact the fact that it has to have become, such as {@code promise-made}
 * @param says what the answer said that the fact has to say, too, by the names of the fact's fields
 * @param begun when the request that was answered began, as {@link System#nanoTime}
 * @param at when the answer came
 */
public record Accepted(Service service, UUID complaint, String fact, Map<String, String> says, long begun, long at) {}
