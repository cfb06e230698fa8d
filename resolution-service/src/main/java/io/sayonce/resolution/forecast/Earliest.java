package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;

import io.sayonce.kit.core.Refusal;
import io.sayonce.resolution.rule.Rule;

/**
 * The earliest date that we would keep.
 *
 * @param takes how much working time it leaves
 * @param little whether there is too little history, so that it is what the standard calls usual
 */
public record Earliest(Instant at, Duration takes, boolean little) {

    private static final String RECORD = "Going by how long such promises really took, we would not keep that date.";
    private static final String STANDARD =
            "There is little history of such promises, and that date is earlier than what the standard calls usual.";

    private static final String CHOOSE = "Choose the earliest one or a later one.";

    /** The same, or another date that can be had all the same, where that is earlier. */
    public Earliest orEarlier(Instant other) {
        return other.isBefore(at) ? new Earliest(other, takes, little) : this;
    }

    public boolean isAfter(Instant date) {
        return date.isBefore(at);
    }

    /** The no to a date before it, for staff, who may know better. */
    public Refusal refusal(String pointer) {
        var label = Rule.DATE_IS_FEASIBLE.label();
        return refusal(
                        pointer,
                        "Promise the earliest one or a later one, or say in a judgement on %s why it will be kept."
                                .formatted(label))
                .with("rule", label);
    }

    /** The no to a date before it, for the customer. */
    public Refusal refusalToCustomer(String pointer) {
        return refusal(pointer, CHOOSE);
    }

    /** The no to the customer's choice of a date before the earliest that it can be had by. */
    public static Refusal refusalToCustomer(String pointer, Instant at) {
        return refusal(pointer, at, "This cannot be had by then. " + CHOOSE);
    }

    private Refusal refusal(String pointer, String advice) {
        return refusal(pointer, at, (little ? STANDARD : RECORD) + " " + advice);
    }

    private static Refusal refusal(String pointer, Instant at, String detail) {
        var no = Rule.DATE_IS_FEASIBLE.refusal();
        return Refusal.of(no.type(), no.status(), detail)
                .at(pointer, "must not lie before " + at)
                .with("earliest", at.toString());
    }
}
