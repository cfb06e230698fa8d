package io.sayonce.kit.idempotency;

import java.util.Map;

import io.sayonce.kit.core.Refusal;

/** Why a request with an {@code Idempotency-Key} is not carried out. */
public enum RetryRefusal implements Refusal {
    KEY_MISSING(
            "idempotency-key-missing",
            400,
            "Send an Idempotency-Key header of 1 to 255 characters, a new one for each new request."),
    KEY_REUSED("idempotency-key-reused", 422, "This Idempotency-Key was used for another request. Use a new key."),
    IN_FLIGHT(
            "idempotency-key-in-flight",
            409,
            "The same request is still being carried out. Try again with the same key."),
    FORGOTTEN("person-forgotten", 410, "The answer spoke of a person who has been forgotten since.");

    private final String type;
    private final int status;
    private final String detail;

    RetryRefusal(String type, int status, String detail) {
        this.type = type;
        this.status = status;
        this.detail = detail;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    /** Whoever comes back in a second may be lucky. */
    @Override
    public Map<String, Object> members() {
        return this == IN_FLIGHT ? Map.of("retryAfter", 1) : Map.of();
    }
}
