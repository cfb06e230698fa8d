package io.sayonce.kit.rest;

import io.sayonce.kit.core.Refusal;

/** Why a request cannot be answered as it was sent, whatever it is about. */
public final class RequestRefusals {

    private static final Refusal STALE = Refusal.of(
            "stale",
            412,
            "This has changed since you saw it. Read it again, and send the new ETag with what you still want.");
    private static final Refusal PRECONDITION_REQUIRED = Refusal.of(
            "precondition-required", 428, "Send If-Match with the ETag that you saw, so that nobody's change is lost.");

    private static final Refusal TOO_MANY =
            Refusal.of("too-many-requests", 429, "You have called too often; try again after Retry-After.");

    public static final Refusal BAD_CURSOR = Refusal.of(
            "bad-cursor",
            400,
            "Cursors are taken from the Link header of the previous page as they stand; start again without one.");

    private RequestRefusals() {}

    public static Refusal malformed(String detail) {
        return Refusal.of("malformed-request", 400, detail);
    }

    /** A search that has to name something. */
    public static Refusal unnamed(String parameter) {
        return malformed("Name the %1$s: ?%1$s=…".formatted(parameter));
    }

    static Refusal tooMany(int seconds) {
        return TOO_MANY.retryAfter(seconds);
    }

    static Refusal preconditionRequired(ETag current) {
        return PRECONDITION_REQUIRED.with("etag", current.toString());
    }

    static Refusal stale(ETag current) {
        return STALE.with("etag", current.toString());
    }
}
