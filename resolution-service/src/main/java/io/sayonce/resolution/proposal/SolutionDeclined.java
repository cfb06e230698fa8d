package io.sayonce.resolution.proposal;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;

/** {@code solution-declined}: the customer wants none of the options. */
public record SolutionDeclined(UUID proposal, By by, Optional<Evidence> evidence, Optional<Personal<Words>> personal)
        implements Fact<Resolution> {

    /** Why. */
    public record Words(String reason) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var decline = new Reply.Decline(told.id(), new CustomersAct(by, evidence), told.time(), personal);
        return resolution.changing(proposal, one -> one.with(decline));
    }
}
