package io.sayonce.loyalty;

import io.sayonce.kit.core.Refusal;

/** Why an incentive cannot be accepted or declined. */
public enum LoyaltyRefusal implements Refusal {
    UNKNOWN("unknown", 404, "There is no incentive with this id."),
    EVIDENCE_MISSING(
            "evidence-missing",
            422,
            "This is the customer's own act. A platform that relays it says with evidence where it is found."),
    ALREADY_DECIDED(
            "already-decided", 409, "The customer has decided on this incentive before, and that stands. Read it.");

    private final String type;
    private final int status;
    private final String detail;

    LoyaltyRefusal(String type, int status, String detail) {
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
}
