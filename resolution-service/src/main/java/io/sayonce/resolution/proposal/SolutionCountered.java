package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;

/** {@code solution-countered}: the customer wants something else than was proposed, and says what. */
public record SolutionCountered(
        UUID proposal, Optional<Desired> desired, By by, Optional<Evidence> evidence, Personal<Words> personal)
        implements Fact<Resolution> {

    /** What the customer wants, as far as it can be put without words. */
    public record Desired(Optional<Remedy> remedy, Optional<Instant> wantedBy) {}

    /** What the customer wants. */
    public record Words(String words) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var counter = new Reply.Counter(told.id(), desired, new CustomersAct(by, evidence), told.time(), personal);
        return resolution.changing(proposal, one -> one.with(counter));
    }
}
