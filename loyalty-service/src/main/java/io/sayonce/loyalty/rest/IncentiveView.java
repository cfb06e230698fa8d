package io.sayonce.loyalty.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.loyalty.Act;
import io.sayonce.loyalty.Because;
import io.sayonce.loyalty.By;
import io.sayonce.loyalty.Evidence;
import io.sayonce.loyalty.Incentive;
import io.sayonce.loyalty.Incentive.Choice;
import io.sayonce.loyalty.Incentive.State;
import io.sayonce.loyalty.IncentiveRow;
import io.sayonce.loyalty.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An incentive as it is shown; nothing in it identifies a person.
 *
 * @param promise the promise that was broken, where it is because of that
 */
public record IncentiveView(
        UUID id,
        UUID complaint,

        Because because,
        Optional<UUID> promise,
        Value value,
        State state,
        Instant offeredAt,
        Optional<Instant> decidedAt,
        Optional<By> by,
        Optional<Evidence> evidence) {

    /** Money as it is shown: the amount in decimal notation, a string so that nobody rounds it. */
    public record Value(
            @Schema(description = "In decimal notation.", examples = "12.50")
            String amount,

            @Schema(description = "ISO 4217.", examples = "EUR")
            String currency) {

        static Value of(Money money) {
            return new Value(money.amount().toPlainString(), money.currency().getCurrencyCode());
        }
    }

    static IncentiveView of(IncentiveRow row) {
        return of(row.complaint(), row.incentive());
    }

    static IncentiveView of(UUID complaint, Incentive incentive) {
        return new IncentiveView(
                incentive.id(),
                complaint,
                incentive.because(),
                incentive.promise(),
                Value.of(incentive.value()),
                incentive.state(),
                incentive.offeredAt(),
                incentive.choice().map(Choice::at),
                incentive.choice().map(Choice::act).map(Act::by),
                incentive.choice().map(Choice::act).flatMap(Act::evidence));
    }
}
