package io.sayonce.resolution.proposal;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Horizon;

/** The customer wants something else than what was proposed, and says what. The answer to it is a new proposal. */
public record CounterSolutions(
        UUID proposal, String words, Optional<SolutionCountered.Desired> desired, CustomersAct act)
        implements Command<Resolution> {

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return act.refusal()
                .or(() -> Replies.refusal(resolution, proposal))
                .or(resolution::refusal)
                .or(() -> impossibleDay(moment))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(countered(resolution)));
    }

    private Optional<Refusal> impossibleDay(Moment moment) {
        return desired.flatMap(SolutionCountered.Desired::wantedBy)
                .flatMap(day -> Horizon.refusal("/desired/wantedBy", day, moment.now()));
    }

    private SolutionCountered countered(Resolution resolution) {
        var said = Personal.of(resolution.customer().orElseThrow(), new SolutionCountered.Words(words));
        return new SolutionCountered(proposal, desired, act.by(), act.evidence(), said);
    }
}
