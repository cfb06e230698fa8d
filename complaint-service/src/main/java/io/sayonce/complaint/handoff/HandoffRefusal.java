package io.sayonce.complaint.handoff;

import io.sayonce.kit.core.Refusal;

/** Why a hand-off cannot be offered or answered. */
public enum HandoffRefusal implements Refusal {
    UNKNOWN("unknown", 404, "There is no hand-off with this id."),
    TO_OWNER("handoff-to-owner", 409, "This owner has the complaint already."),
    NOT_TO_YOU("handoff-not-to-you", 403, "Only the receiver can accept or return a hand-off."),
    ANSWERED("handoff-answered", 409, "This hand-off was accepted or returned before.");

    private final String type;
    private final int status;
    private final String detail;

    HandoffRefusal(String type, int status, String detail) {
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
