package io.sayonce.resolution.proposal;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.rule.Rule;

/**
 * A no to what the customer wished. It is said once, for a reason that is not a policy, and never alone: it goes with a
 * proposal of what we can do instead.
 *
 * @param proposal the one to which the customer made a counter-proposal
 * @param because why not, as the customer reads it
 */
public record Denial(UUID proposal, String because) {

    /** Why that cannot be said to the customer, if so. */
    Optional<Refusal> refusal(Resolution resolution) {
        if (resolution.proposal(proposal).filter(Proposal::isCountered).isEmpty()) {
            return Optional.of(Refusals.invalidValue(
                    "/refuses", "must be a proposal of this complaint to which the customer made a counter-proposal"));
        }
        if (isSaid(resolution, proposal)) {
            return Optional.of(ProposalRefusals.ALREADY_REFUSED);
        }
        return Policy.isCitedIn(because) ? Optional.of(Rule.POLICY_IS_NO_REASON.refusal()) : Optional.empty();
    }

    /** Whether the customer was told already that the wish cannot be met. */
    static boolean isSaid(Resolution resolution, UUID countered) {
        return resolution.proposals().values().stream()
                .anyMatch(other -> other.refuses().filter(countered::equals).isPresent());
    }
}
