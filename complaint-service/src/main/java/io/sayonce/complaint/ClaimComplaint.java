package io.sayonce.complaint;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

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
        return Decision.of(OwnerAssigned.to(staff, OwnerAssigned.Because.CLAIMED, complaint));
    }
}
