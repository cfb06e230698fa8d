package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Money;

/**
 * A proposal that costs more than its author may spend. A lead has to agree before it is put to the customer, who does not
 * know of it until then.
 *
 * @param proposal the id that it will have as a proposal
 * @param consult in which the lead is asked
 * @param value what its dearest option costs
 * @param answer what the lead said
 */
public record Draft(
        UUID proposal,
        UUID consult,
        List<Proposal.Option> options,
        Optional<UUID> refuses,
        Money value,
        Personal<SolutionProposed.Words> personal,
        Instant askedAt,
        Optional<Answer> answer) {

    public Draft {
        options = List.copyOf(options);
    }

    /**
     * What a lead said.
     *
     * @param lead by pseudonym; out of whose grant the money comes
     */
    public record Answer(String lead, boolean agrees, Instant at) {}

    Draft with(Answer said) {
        return answer.isPresent()
                ? this
                : new Draft(proposal, consult, options, refuses, value, personal, askedAt, Optional.of(said));
    }
}
