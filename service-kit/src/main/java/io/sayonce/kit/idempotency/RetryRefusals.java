package io.sayonce.kit.idempotency;

import io.sayonce.kit.core.Refusal;

/** Why a request with an {@code Idempotency-Key} is not carried out. */
public final class RetryRefusals {

    public static final Refusal KEY_MISSING = Refusal.of(
            "idempotency-key-missing",
            400,
            "Send an Idempotency-Key header of 1 to 255 characters, a new one for each new request.");

    public static final Refusal KEY_REUSED = Refusal.of(
            "idempotency-key-reused", 422, "This Idempotency-Key was used for another request. Use a new key.");

    public static final Refusal IN_FLIGHT = Refusal.of(
                    "idempotency-key-in-flight",
                    409,
                    "The same request is still being carried out. Try again with the same key.")
            .retryAfter(1);

    public static final Refusal FORGOTTEN =
            Refusal.of("person-forgotten", 410, "The answer spoke of a person who has been forgotten since.");

    private RetryRefusals() {}
}
