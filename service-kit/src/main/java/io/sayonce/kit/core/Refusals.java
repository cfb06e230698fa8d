package io.sayonce.kit.core;

/** The refusals that rules of all services have in common. */
public final class Refusals {

    public static final Refusal EVIDENCE_NEEDED = Refusal.of(
                    "evidence-needed",
                    422,
                    "This is the customer's own act. A platform that relays it names the evidence: kind and reference.")
            .at("/evidence", "is needed from a platform");

    private Refusals() {}

    /** There is no such thing, or the caller must not learn that there is. */
    public static Refusal notFound(String what) {
        return Refusal.of("not-found", 404, "There is no such " + what + ".");
    }

    public static Refusal forbidden(String detail) {
        return Refusal.of("forbidden", 403, detail);
    }

    /** A field whose value cannot be, as only the moment or the story tells. */
    public static Refusal invalidValue(String pointer, String fault) {
        return Refusal.of("invalid-value", 422, "A value cannot be used.").at(pointer, fault);
    }
}
