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
import io.sayonce.resolution.forecast.Earliest;

/**
 * The customer wants an open promise kept by another date. What is broken is broken, and no new date mends it.
 *
 * @param earliest the earliest date that we would keep if it were promised now; empty where nobody knows
 */
public record RenegotiatePromise(
        UUID promise, Instant wantedBy, CustomersAct act, Optional<String> words, Optional<Earliest> earliest)
        implements PromiseCommand {

    @Override
    public Decision<Resolution> decide(Promise made, Resolution resolution, Moment moment) {
        return act.refusal()
                .or(made::refusal)
                .or(() -> broken(made))
                .or(() -> Horizon.refusal("/wantedBy", wantedBy, moment.now()))
                .or(() -> unchanged(made))
                .or(() -> tooEarly(made))
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

    /** A later date than the one that stands can always be had. */
    private Optional<Refusal> tooEarly(Promise made) {
        return earliest.map(date -> date.orEarlier(made.dueAt()))
                .filter(date -> date.isAfter(wantedBy))
                .map(date -> date.refusalToCustomer("/wantedBy"));
    }

    private PromiseRenegotiated renegotiated(Promise made, Resolution resolution) {
        var customer = resolution.customer().orElseThrow();
        var said = words.map(text -> Personal.of(customer, new PromiseRenegotiated.Words(text)));
        return new PromiseRenegotiated(promise, wantedBy, made.dueAt(), act.by(), act.evidence(), said);
    }
}
