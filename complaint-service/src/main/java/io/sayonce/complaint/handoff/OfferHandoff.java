package io.sayonce.complaint.handoff;

import java.time.Duration;
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
 * Offers a complaint to another owner.
 *
 * @param respondWithin how long the receiver has to accept it
 */
public record OfferHandoff(UUID handoff, Staff staff, Owner to, Optional<String> note, Duration respondWithin)
        implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (!staff.answersFor(complaint)) {
            return Decision.no(ComplaintRefusals.NOT_YOURS);
        }
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        if (complaint.openHandoff().isPresent()) {
            return Decision.no(ComplaintRefusals.HANDOFF_OPEN);
        }
        if (to.equals(complaint.owner())) {
            return Decision.no(HandoffRefusals.TO_OWNER);
        }
        return Decision.of(new HandoffOffered(
                handoff,
                complaint.owner(),
                to,
                moment.now().plus(respondWithin),
                note.map(Handoff.Note::new).map(complaint::personal)));
    }
}
