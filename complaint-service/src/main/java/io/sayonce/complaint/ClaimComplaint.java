package io.sayonce.complaint;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.personal.Personal;

/** An agent takes over what the agent's team owns. */
public record ClaimComplaint(Staff staff) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        if (complaint.owner().kind() == Owner.Kind.AGENT) {
            return Decision.no(ComplaintRefusals.ALREADY_OWNED);
        }
        if (!staff.isOf(complaint.owner())) {
            return Decision.no(ComplaintRefusals.NOT_YOUR_TEAM);
        }
        if (complaint.openHandoff().isPresent()) {
            return Decision.no(ComplaintRefusals.HANDOFF_OPEN);
        }
        var name = new OwnerAssigned.Named(staff.name());
        return Decision.of(new OwnerAssigned(
                staff.asOwner(),
                OwnerAssigned.Because.CLAIMED,
                Personal.of(complaint.onRecord().customer(), name)));
    }
}
