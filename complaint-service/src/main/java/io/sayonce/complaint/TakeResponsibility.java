package io.sayonce.complaint;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/** The owner tells the customer that this is ours to put right. */
public record TakeResponsibility(Staff staff, String words) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (!staff.answersFor(complaint)) {
            return Decision.no(ComplaintRefusals.NOT_YOURS);
        }
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        if (complaint.ownership().responsibility().isPresent()) {
            return Decision.no(ComplaintRefusals.ALREADY_TAKEN);
        }
        return Decision.of(new ResponsibilityTaken(complaint.personal(new ResponsibilityTaken.InWords(words))));
    }
}
