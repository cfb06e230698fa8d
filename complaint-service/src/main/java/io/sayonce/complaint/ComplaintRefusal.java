package io.sayonce.complaint;

import io.sayonce.kit.core.Refusal;

/** Why something cannot be done to a complaint. */
public enum ComplaintRefusal implements Refusal {
    NOT_YOURS(
            "not-owner",
            403,
            "Only the owner of the complaint or a lead may do this. Ask the owner, or for a hand-off."),
    NOT_YOUR_TEAM("not-your-team", 403, "Only an agent of the team that owns the complaint can claim it."),
    ALREADY_OWNED(
            "already-owned", 409, "An agent answers for this complaint already. Offer a hand-off, or be offered one."),
    HANDOFF_OPEN(
            "handoff-open",
            409,
            "A hand-off of this complaint is waiting for an answer. Let it be accepted or returned first."),
    ALREADY_TAKEN(
            "responsibility-already-taken", 409, "Responsibility was taken before. The context shows in which words."),
    EVIDENCE_NEEDED(
            "evidence-needed",
            422,
            "A platform that relays the customer's own act names the evidence: kind and reference."),
    ALREADY_SETTLED("already-settled", 409, "The customer has said already that this is settled."),
    NOT_SETTLED("not-settled", 409, "Only the customer can say that this is settled; close it after that."),
    OPEN_PROMISE("open-promise", 409, "A promise to the customer is still open. Fulfil it first."),
    CLOSED("complaint-closed", 409, "This complaint is closed."),
    NOTHING_AMENDED("nothing-amended", 422, "Name at least one field that is to change, with its new value.");

    private final String type;
    private final int status;
    private final String detail;

    ComplaintRefusal(String type, int status, String detail) {
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
