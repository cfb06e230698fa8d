package io.sayonce.complaint.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code solution-countered} of the resolution-service. */
public record SolutionCountered(UUID proposal, Optional<Reply.Desired> desired, Personal<Reply.InWords> personal)
        implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        var reply = new Reply("countered", Optional.empty(), desired, Optional.of(personal));
        return complaint.dealing(dealings -> dealings.replied(proposal, reply));
    }
}
