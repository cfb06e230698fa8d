package io.sayonce.resolution.promise;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.rule.Rule;

/**
 * Lets a promise go that is still owed. The customer may at any time and need not say why; a lead who takes the company's
 * word back says why, and it counts as not kept.
 */
public record WithdrawPromise(UUID promise, Withdrawal.By by, Optional<Evidence> evidence, Optional<String> reason)
        implements PromiseCommand {

    @Override
    public Decision<Resolution> decide(Promise made, Resolution resolution, Moment moment) {
        return unfounded()
                .or(made::refusal)
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(withdrawn(made, resolution)));
    }

    private Optional<Refusal> unfounded() {
        return switch (by) {
            case CUSTOMER -> Optional.empty();
            case PLATFORM -> evidence.isEmpty() ? Optional.of(Rule.EVIDENCE_NEEDED.refusal()) : Optional.empty();
            case LEAD -> reason.isEmpty() ? Optional.of(unexplained()) : Optional.empty();
        };
    }

    private static Refusal unexplained() {
        return Refusals.invalidValue("/reason", "is needed from a lead who takes a promise back");
    }

    private PromiseWithdrawn withdrawn(Promise made, Resolution resolution) {
        var customer = resolution.customer().orElseThrow();
        var said = reason.map(text -> Personal.of(customer, new PromiseWithdrawn.Words(text)));
        var notKept = by == Withdrawal.By.LEAD || made.brokenAt().isPresent();
        return new PromiseWithdrawn(promise, by, evidence, notKept, said);
    }
}
