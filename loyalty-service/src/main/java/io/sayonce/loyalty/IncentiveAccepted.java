package io.sayonce.loyalty;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.loyalty.Incentive.Choice;
import io.sayonce.loyalty.Incentive.State;

/** {@code incentive-accepted}: the customer takes what was offered. */
public record IncentiveAccepted(UUID incentive, By by, Optional<Evidence> evidence) implements Fact<Loyalty> {

    @Override
    public Loyalty applyTo(Loyalty loyalty, Told told) {
        return loyalty.chosen(incentive, new Choice(State.ACCEPTED, new Act(by, evidence), told.time()));
    }
}
