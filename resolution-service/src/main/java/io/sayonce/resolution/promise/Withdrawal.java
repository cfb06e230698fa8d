package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Evidence;

/**
 * Nothing is owed under a promise any more, though it was not kept.
 *
 * @param notKept whether the company failed: a lead took its word back, or it was broken before
 */
public record Withdrawal(
        By by,
        Instant at,
        Optional<Evidence> evidence,
        boolean notKept,
        Optional<Personal<PromiseWithdrawn.Words>> personal) {

    /** Who lets a promise go: the customer, also through a platform, or a lead on behalf of the company. */
    public enum By {
        @JsonProperty("customer")
        CUSTOMER,
        @JsonProperty("platform")
        PLATFORM,
        @JsonProperty("lead")
        LEAD
    }
}
