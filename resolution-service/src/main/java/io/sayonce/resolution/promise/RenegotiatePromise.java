package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Resolution;

/** The customer wants an open promise kept by another date. What is broken is broken, and no new date mends it. */
public record RenegotiatePromise(UUID promise, Instant wantedBy, CustomersAct act, Optional<String> words)
        implements PromiseCommand {

    @Override
    public Decision<Resolution> decide(Promise made, Resolution resolution, Moment moment) {
        return act.refusal()
                .or(made::refusal)
                .or(() -> broken(made))
                .or(() -> Horizon.refusal("/wantedBy", wantedBy, moment.now()))
                .or(() -> unchanged(made))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(renegotiated(made, resolution)));
    }

    private static Optional<Refusal> broken(Promise made) {
        return made.isOpen() ? Optional.empty() : Optional.of(PromiseRefusals.ALREADY_BROKEN);
    }

    private Optional<Refusal> unchanged(Promise made) {
        return wantedBy.equals(made.dueAt())
                ? Optional.of(Refusals.invalidValue("/wantedBy", "is the date that was promised already"))
                : Optional.empty();
    }

    private PromiseRenegotiated renegotiated(Promise made, Resolution resolution) {
        var customer = resolution.customer().orElseThrow();
        var said = words.map(text -> Personal.of(customer, new PromiseRenegotiated.Words(text)));
        return new PromiseRenegotiated(promise, wantedBy, made.dueAt(), act.by(), act.evidence(), said);
    }
}
