package io.sayonce.complaint;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/** The owner closes what the customer has settled, once no promise is open. */
public record CloseComplaint(Staff staff) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (!staff.answersFor(complaint)) {
            return Decision.no(ComplaintRefusals.NOT_YOURS);
        }
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        if (complaint.status() != Complaint.Status.SETTLED) {
            return Decision.no(ComplaintRefusals.NOT_SETTLED);
        }
        if (complaint.dealings().firstOpenPromise().isPresent()) {
            return Decision.no(ComplaintRefusals.OPEN_PROMISE);
        }
        if (complaint.openHandoff().isPresent()) {
            return Decision.no(ComplaintRefusals.HANDOFF_OPEN);
        }
        return Decision.of(new ComplaintClosed(ComplaintClosed.Because.SETTLED));
    }
}
