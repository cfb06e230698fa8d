package io.sayonce.complaint.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code solution-chosen} of the resolution-service. */
public record SolutionChosen(UUID proposal, String option) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings -> dealings.decided(proposal, "chosen", Optional.of(option)));
    }
}
