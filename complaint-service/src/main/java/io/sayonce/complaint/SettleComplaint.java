package io.sayonce.complaint;

import java.util.Optional;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusals;

/** The customer says that the complaint is settled; a platform may relay that act, with its evidence. */
public record SettleComplaint(By by, Optional<Evidence> evidence, Optional<String> words)
        implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (by == By.PLATFORM && evidence.isEmpty()) {
            return Decision.no(Refusals.EVIDENCE_NEEDED);
        }
        return switch (complaint.status()) {
            case SETTLED -> Decision.no(ComplaintRefusals.ALREADY_SETTLED);
            case CLOSED -> Decision.no(ComplaintRefusals.CLOSED);
            case OPEN ->
                Decision.of(new ComplaintSettled(
                        by, evidence, words.map(ComplaintSettled.InWords::new).map(complaint::personal)));
        };
    }
}
