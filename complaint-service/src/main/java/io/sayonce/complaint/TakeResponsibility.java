package io.sayonce.complaint;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.personal.Personal;

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
        if (complaint.responsibility().isPresent()) {
            return Decision.no(ComplaintRefusals.ALREADY_TAKEN);
        }
        var inWords = new ResponsibilityTaken.InWords(words);
        return Decision.of(
                new ResponsibilityTaken(Personal.of(complaint.onRecord().customer(), inWords)));
    }
}
