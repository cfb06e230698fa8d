package io.sayonce.complaint.handoff;

import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code handoff-accepted}: the receiver has the capsule and takes the complaint. */
public record HandoffAccepted(UUID handoff) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.handing(handoffs -> handoffs.become(handoff, Handoff.State.ACCEPTED));
    }
}
