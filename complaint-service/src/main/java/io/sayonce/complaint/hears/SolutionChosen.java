package io.sayonce.complaint.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code solution-chosen} of the resolution-service. */
public record SolutionChosen(UUID proposal, String option, Optional<Personal<Reply.InWords>> personal)
        implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        var reply = new Reply("chosen", Optional.of(option), Optional.empty(), personal);
        return complaint.dealing(dealings -> dealings.replied(proposal, reply));
    }
}
