package io.sayonce.loyalty.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.loyalty.Act;
import io.sayonce.loyalty.By;
import io.sayonce.loyalty.Evidence;
import io.sayonce.loyalty.Incentive;
import io.sayonce.loyalty.Incentive.Choice;
import io.sayonce.loyalty.Incentive.State;
import io.sayonce.loyalty.IncentiveRow;
import io.sayonce.loyalty.Money;

/** An incentive as it is shown; nothing in it identifies a person. */
public record IncentiveView(
        UUID id,
        UUID complaint,
        String because,
        UUID promise,
        Money value,
        State state,
        Instant offeredAt,
        Optional<Instant> decidedAt,
        Optional<By> by,
        Optional<Evidence> evidence) {

    static IncentiveView of(IncentiveRow row) {
        return of(row.complaint(), row.incentive());
    }

    static IncentiveView of(UUID complaint, Incentive incentive) {
        return new IncentiveView(
                incentive.id(),
                complaint,
                "promise-broken",
                incentive.promise(),
                incentive.value(),
                incentive.state(),
                incentive.offeredAt(),
                incentive.choice().map(Choice::at),
                incentive.choice().map(Choice::act).map(Act::by),
                incentive.choice().map(Choice::act).flatMap(Act::evidence));
    }
}
