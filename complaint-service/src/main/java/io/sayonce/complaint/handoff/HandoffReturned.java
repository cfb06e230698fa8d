package io.sayonce.complaint.handoff;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Wire;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code handoff-returned}: the complaint stays with the owner who offered it. */
public record HandoffReturned(UUID handoff, Because because, Optional<Personal<Handoff.Note>> personal)
        implements Fact<Complaint> {

    /** What sent it back. */
    public enum Because implements Wire {
        DECLINED,
        NOT_ACCEPTED_IN_TIME
    }

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.handing(handoffs -> handoffs.become(handoff, Handoff.State.RETURNED));
    }
}
