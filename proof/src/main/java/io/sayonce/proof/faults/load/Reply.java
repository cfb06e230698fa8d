package io.sayonce.proof.faults.load;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param begun when the attempt that was answered began, as {@link System#nanoTime}
 * @param ended when the answer had come
 */
record Reply(int status, JsonNode body, long begun, long ended) {

    private static final int TOO_MANY = 429;

    /** Refusals that pass: what is waited for is on its way. */
    private static final Set<String> NOT_YET = Set.of("not-heard-yet", "idempotency-key-in-flight", "open-promise");

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may be answered otherwise in a moment. */
    boolean isMomentary() {
        return status >= 500 || status == TOO_MANY || NOT_YET.contains(problem());
    }

    /** The name of the problem, where it is one. */
    String problem() {
        var type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
