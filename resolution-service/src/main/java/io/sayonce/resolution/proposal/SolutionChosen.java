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

/** {@code solution-chosen}: the customer chose an option and said by when. */
public record SolutionChosen(
        UUID proposal,
        String option,
        Instant wantedBy,
        By by,
        Optional<Evidence> evidence,
        Optional<Personal<Words>> personal)
        implements Fact<Resolution> {

    /** What the customer said about the choice. */
    public record Words(String words) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var choice =
                new Reply.Choice(told.id(), option, wantedBy, new CustomersAct(by, evidence), told.time(), personal);
        return resolution.changing(proposal, one -> one.with(choice));
    }
}
