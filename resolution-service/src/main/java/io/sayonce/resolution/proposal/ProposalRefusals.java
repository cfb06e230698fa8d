package io.sayonce.resolution.proposal;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a proposal cannot be made, or not be replied to. */
public final class ProposalRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("proposal");

    public static final Refusal ALREADY_CHOSEN = Refusal.of(
            "already-chosen",
            409,
            "The customer has chosen an option of this proposal. To change that, agree on a new proposal.");

    public static final Refusal ALREADY_DECLINED = Refusal.of(
            "already-declined", 409, "The customer has declined this proposal. A new one can be put to the customer.");

    public static final Refusal ALREADY_COUNTERED = Refusal.of(
            "already-countered",
            409,
            "The customer has answered this proposal with a counter-proposal. The answer to that is a new proposal.");

    public static final Refusal STILL_CONSULTING = Refusal.of(
            "still-consulting",
            409,
            "No lead has said yet whether the money may be spent. The consult waits for an answer.");

    public static final Refusal NOT_AGREED = Refusal.of(
            "not-agreed",
            409,
            "The lead who was asked does not agree to this. The consult says why; propose something else.");

    public static final Refusal ALREADY_PUT = Refusal.of(
            "already-put", 409, "This was put to the customer before. Read the proposal for what became of it.");

    public static final Refusal ALREADY_REFUSED = Refusal.of(
            "already-refused",
            409,
            "This counter-proposal was refused before, and the customer has the alternative. Propose without refuses.");

    public static final Refusal REFUSAL_NEEDS_AN_ALTERNATIVE = Refusal.of(
                    "refusal-needs-an-alternative",
                    422,
                    "Nobody is told no and nothing else. Name at least one option: what can be done instead.")
            .at("/options", "needs at least one option");

    public static final Refusal POLICY_IS_NO_REASON = Refusal.of(
                    "policy-is-no-reason",
                    422,
                    "A policy is ours and helps no customer. Say what really stands in the way in this case, and offer what"
                            + " can be done instead. If nothing but the policy does, propose what the customer asked for.")
            .at("/because", "cites a policy");

    public static final Refusal LAPSED = Refusal.of(
            "proposal-lapsed",
            409,
            "The complaint was closed before anybody chose, and what was set aside for this proposal was freed. Ask for a"
                    + " new proposal.");

    private ProposalRefusals() {}
}
