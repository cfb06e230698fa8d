package io.sayonce.resolution.proposal;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.grant.Grants;

/**
 * Asks a lead to agree to a proposal that is above the grant of whoever would like to make it.
 *
 * @param wanted costs something
 * @param grants of the leads who could be asked
 */
public record AskToSpend(ProposeSolutions wanted, Owner asker, Grants grants) implements Command<Resolution> {

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return wanted.refusal(resolution, moment)
                .or(() -> wanted.cost().flatMap(money -> grants.refusalToLeads(money, moment.now())))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(wanted.judged(resolution, requested(resolution, moment))));
    }

    private ConsultRequested requested(Resolution resolution, Moment moment) {
        return new ConsultRequested(
                moment.newId(),
                moment.newId(),
                asker,
                wanted.cost().orElseThrow(),
                wanted.options(),
                wanted.refuses(),
                Personal.of(resolution.customer().orElseThrow(), wanted.words()));
    }
}
