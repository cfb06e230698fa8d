package io.sayonce.complaint.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code solution-declined} of the resolution-service. */
public record SolutionDeclined(UUID proposal, Optional<Personal<Reply.InWords>> personal) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        var reply = new Reply("declined", Optional.empty(), Optional.empty(), personal);
        return complaint.dealing(dealings -> dealings.replied(proposal, reply));
    }
}
