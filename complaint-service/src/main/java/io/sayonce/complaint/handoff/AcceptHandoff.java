package io.sayonce.complaint.handoff;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.OwnerAssigned;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;

/** The receiver takes the complaint over, with everything that the customer has said so far. */
public record AcceptHandoff(UUID handoff, Staff staff) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        return refusal(complaint, handoff, staff)
                .<Decision<Complaint>>map(Decision::no)
                .orElseGet(() -> accept(complaint));
    }

    private Decision<Complaint> accept(Complaint complaint) {
        return Decision.of(
                new HandoffAccepted(handoff), OwnerAssigned.to(staff, OwnerAssigned.Because.HANDED_OFF, complaint));
    }

    /** Why this person cannot answer this hand-off. */
    static Optional<Refusal> refusal(Complaint complaint, UUID handoff, Staff staff) {
        var offered = complaint.handoffs().of(handoff);
        if (offered.isEmpty()) {
            return Optional.of(HandoffRefusals.NOT_FOUND);
        }
        if (!offered.get().isOpen()) {
            return Optional.of(HandoffRefusals.ANSWERED);
        }
        return staff.is(offered.get().to()) ? Optional.empty() : Optional.of(HandoffRefusals.NOT_TO_YOU);
    }
}
