package io.sayonce.complaint.consult;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.ComplaintRefusals;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/**
 * Asks a colleague to look at a complaint, too.
 *
 * @param of who is asked; empty where any colleague will do
 */
public record OpenConsult(UUID consult, Staff staff, Optional<Owner> of, String question)
        implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (!staff.answersFor(complaint)) {
            return Decision.no(ComplaintRefusals.NOT_YOURS);
        }
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        if (of.filter(staff.asOwner()::equals).isPresent()) {
            return Decision.no(ConsultRefusals.OF_ONESELF);
        }
        return Decision.of(new ConsultOpened(
                consult,
                staff.asOwner(),
                of,
                Optional.empty(),
                Optional.of(complaint.personal(new Consult.Question(question)))));
    }
}
