package io.sayonce.resolution.proposal;

import io.sayonce.kit.core.Refusal;

/** Why a proposal cannot be replied to. */
public enum ProposalRefusal implements Refusal {
    UNKNOWN("not-found", 404, "There is no such proposal."),
    ALREADY_CHOSEN(
            "already-chosen",
            409,
            "The customer has chosen an option of this proposal. To change that, agree on a new proposal."),
    ALREADY_DECLINED(
            "already-declined", 409, "The customer has declined this proposal. A new one can be put to the customer.");

    private final String type;
    private final int status;
    private final String detail;

    ProposalRefusal(String type, int status, String detail) {
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
