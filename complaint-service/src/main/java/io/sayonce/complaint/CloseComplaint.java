package io.sayonce.complaint;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/** The owner closes what the customer has settled, once no promise is open. */
public record CloseComplaint(Staff staff) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (!staff.answersFor(complaint)) {
            return Decision.no(ComplaintRefusal.NOT_YOURS);
        }
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusal.CLOSED);
        }
        if (complaint.status() != Complaint.Status.SETTLED) {
            return Decision.no(ComplaintRefusal.NOT_SETTLED);
        }
        if (complaint.dealings().firstOpenPromise().isPresent()) {
            return Decision.no(ComplaintRefusal.OPEN_PROMISE);
        }
        if (complaint.openHandoff().isPresent()) {
            return Decision.no(ComplaintRefusal.HANDOFF_OPEN);
        }
        return Decision.of(new ComplaintClosed(ComplaintClosed.Because.SETTLED));
    }
}
