package io.sayonce.loyalty;

import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusals;

/** The customer takes or declines what was offered; once, and nobody does it for them. */
public record ChooseOnIncentive(UUID incentive, boolean accept, Act act) implements Command<Loyalty> {

    @Override
    public Decision<Loyalty> decide(Loyalty loyalty, Moment moment) {
        if (!act.isShown()) {
            return Decision.no(Refusals.EVIDENCE_NEEDED);
        }
        var offered = loyalty.incentive(incentive);
        if (offered.isEmpty()) {
            return Decision.no(IncentiveRefusals.NOT_FOUND);
        }
        if (offered.get().choice().isPresent()) {
            return Decision.no(IncentiveRefusals.ALREADY_DECIDED);
        }
        return accept
                ? Decision.of(new IncentiveAccepted(incentive, act.by(), act.evidence()))
                : Decision.of(new IncentiveDeclined(incentive, act.by(), act.evidence()));
    }
}
