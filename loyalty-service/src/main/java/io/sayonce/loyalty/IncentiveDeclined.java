package io.sayonce.loyalty;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.loyalty.Incentive.Choice;
import io.sayonce.loyalty.Incentive.State;

/** {@code incentive-declined}: the customer does not want what was offered. */
public record IncentiveDeclined(UUID incentive, By by, Optional<Evidence> evidence) implements Fact<Loyalty> {

    @Override
    public Loyalty applyTo(Loyalty loyalty, Told told) {
        return loyalty.chosen(incentive, new Choice(State.DECLINED, new Act(by, evidence), told.time()));
    }
}
