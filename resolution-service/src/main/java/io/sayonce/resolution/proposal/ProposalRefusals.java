package io.sayonce.resolution.proposal;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a proposal cannot be replied to. */
public final class ProposalRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("proposal");

    public static final Refusal ALREADY_CHOSEN = Refusal.of(
            "already-chosen",
            409,
            "The customer has chosen an option of this proposal. To change that, agree on a new proposal.");

    public static final Refusal ALREADY_DECLINED = Refusal.of(
            "already-declined", 409, "The customer has declined this proposal. A new one can be put to the customer.");

    private ProposalRefusals() {}
}
