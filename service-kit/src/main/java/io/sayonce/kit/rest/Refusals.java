package io.sayonce.kit.rest;

import java.util.List;
import java.util.Map;

import io.sayonce.kit.core.Refusal;

/** The refusals that every resource has in common. */
public final class Refusals {

    private Refusals() {}

    /** There is no such thing, or the caller must not learn that there is. */
    public static Refusal notFound(String what) {
        return new Plain("not-found", 404, "There is no such " + what + ".", Map.of());
    }

    public static Refusal forbidden(String detail) {
        return new Plain("forbidden", 403, detail, Map.of());
    }

    /** A field whose value cannot be, as only the moment or the story tells. */
    public static Refusal invalidValue(String pointer, String detail) {
        return new Plain(
                "invalid-value",
                422,
                "A value cannot be used.",
                Map.of("errors", List.of(Map.of("pointer", pointer, "detail", detail))));
    }

    static Refusal badCursor() {
        return new Plain(
                "bad-cursor",
                400,
                "Cursors are taken from the Link header of the previous page as they stand; start again without one.",
                Map.of());
    }

    static Refusal preconditionRequired(ETag current) {
        return new Plain(
                "precondition-required",
                428,
                "Send If-Match with the ETag that you saw, so that nobody's change is lost.",
                Map.of("etag", current.toString()));
    }

    static Refusal stale(ETag current) {
        return new Plain(
                "stale",
                412,
                "This has changed since you saw it. Read it again, and send the new ETag with what you still want.",
                Map.of("etag", current.toString()));
    }

    public static Refusal malformed(String detail) {
        return new Plain("malformed-request", 400, detail, Map.of());
    }

    private record Plain(String type, int status, String detail, Map<String, Object> members) implements Refusal {}
}
