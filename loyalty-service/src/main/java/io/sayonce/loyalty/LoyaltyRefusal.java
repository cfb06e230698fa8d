package io.sayonce.loyalty;

import java.util.List;
import java.util.Map;

import io.sayonce.kit.core.Refusal;

/** Why an incentive cannot be accepted or declined. */
public enum LoyaltyRefusal implements Refusal {
    UNKNOWN("not-found", 404, "There is no such incentive."),
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

    @Override
    public Map<String, Object> members() {
        return this == EVIDENCE_MISSING
                ? Map.of("errors", List.of(Map.of("pointer", "/evidence", "detail", "is needed from a platform")))
                : Map.of();
    }
}
