package io.sayonce.resolution.proposal;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.grant.Empowerment;
import io.sayonce.resolution.grant.Grants;

/**
 * Puts to the customer what a lead has agreed to. The money is the lead's: it is set aside under the grant of whoever
 * agreed.
 *
 * @param words of the draft, as opened for the staff
 */
public record PutProposal(UUID proposal, SolutionProposed.Words words, Grants grants) implements Command<Resolution> {

    private static final int THE_LEAD = 1;

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return resolution
                .drafts()
                .of(proposal)
                .map(draft -> decide(resolution, draft, moment))
                .orElseGet(() -> Decision.no(ProposalRefusals.NOT_FOUND));
    }

    private Decision<Resolution> decide(Resolution resolution, Draft draft, Moment moment) {
        return resolution
                .refusal()
                .or(() -> notAgreed(draft))
                .or(() -> resolution.proposal(proposal).map(there -> ProposalRefusals.ALREADY_PUT))
                .or(() -> saidMeanwhile(resolution, draft))
                .or(() -> leads(draft).refusal(draft.value(), moment.now()))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(proposed(resolution, draft, moment)));
    }

    private static Optional<Refusal> notAgreed(Draft draft) {
        return draft.answer()
                .map(answer -> Optional.of(ProposalRefusals.NOT_AGREED).filter(no -> !answer.agrees()))
                .orElse(Optional.of(ProposalRefusals.STILL_CONSULTING));
    }

    private static Optional<Refusal> saidMeanwhile(Resolution resolution, Draft draft) {
        return draft.refuses()
                .filter(countered -> Denial.isSaid(resolution, countered))
                .map(countered -> ProposalRefusals.ALREADY_REFUSED);
    }

    /** What the lead who agreed may spend. */
    private Empowerment leads(Draft draft) {
        return grants.ofLead(draft.answer().orElseThrow().lead());
    }

    private SolutionProposed proposed(Resolution resolution, Draft draft, Moment moment) {
        return new SolutionProposed(
                proposal,
                draft.options(),
                draft.refuses(),
                leads(draft).reserve(draft.value(), moment.now()),
                Optional.of(THE_LEAD),
                Personal.of(resolution.customer().orElseThrow(), words));
    }
}
