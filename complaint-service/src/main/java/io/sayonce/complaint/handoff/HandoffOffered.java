package io.sayonce.complaint.handoff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Owner;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code handoff-offered}: the owner offers the complaint to another, with all that is known of it. */
public record HandoffOffered(
        UUID handoff, Owner from, Owner to, Instant respondBy, Optional<Personal<Handoff.Note>> personal)
        implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.handing(handoffs -> handoffs.offered(this, told));
    }
}
