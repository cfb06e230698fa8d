package io.sayonce.complaint.handoff;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/** The receiver does not take the complaint; it stays where it was. */
public record ReturnHandoff(UUID handoff, Staff staff, Optional<String> note) implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        return AcceptHandoff.refusal(complaint, handoff, staff)
                .<Decision<Complaint>>map(Decision::no)
                .orElseGet(() -> decline(complaint));
    }

    private Decision<Complaint> decline(Complaint complaint) {
        return Decision.of(new HandoffReturned(
                handoff,
                HandoffReturned.Because.DECLINED,
                note.map(Handoff.Note::new).map(complaint::personal)));
    }
}
