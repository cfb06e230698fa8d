package io.sayonce.resolution.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/**
 * {@code consult-requested}: a proposal costs more than its author may spend, so a lead is asked. Nothing is put to the
 * customer yet; owner and customer stay where they are.
 *
 * @param asker who would like to propose it
 * @param value what its dearest option costs
 */
public record ConsultRequested(
        UUID consult,
        UUID proposal,
        Owner asker,
        Money value,
        List<Proposal.Option> options,
        Optional<UUID> refuses,
        Personal<SolutionProposed.Words> personal)
        implements About {

    public ConsultRequested {
        options = List.copyOf(options);
    }

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var draft = new Draft(proposal, consult, options, refuses, value, personal, told.time(), Optional.empty());
        return resolution.drafting(drafts -> drafts.with(draft));
    }
}
