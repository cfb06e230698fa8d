package io.sayonce.resolution.proposal;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Resolution;

/**
 * The customer wants none of the options and says why; also when the complaint was closed meanwhile, for no promise
 * follows from it.
 */
public record DeclineSolutions(UUID proposal, CustomersAct act, String reason) implements Command<Resolution> {

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return act.refusal()
                .or(() -> Replies.refusal(resolution, proposal))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(declined(resolution)));
    }

    private SolutionDeclined declined(Resolution resolution) {
        var customer = resolution.customer().orElseThrow();
        var said = Personal.of(customer, new SolutionDeclined.Words(reason));
        return new SolutionDeclined(proposal, act.by(), act.evidence(), Optional.of(said));
    }
}
