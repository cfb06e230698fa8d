package io.sayonce.complaint.consult;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.ComplaintRefusals;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Says what one thinks of it; whether money above a grant may be spent is for a lead to say. */
public record AnswerConsult(UUID consult, Staff staff, Optional<Boolean> agrees, String advice)
        implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        return complaint
                .consults()
                .of(consult)
                .map(asked -> answer(complaint, asked))
                .orElseGet(() -> Decision.no(ConsultRefusals.NOT_FOUND));
    }

    private Decision<Complaint> answer(Complaint complaint, Consult asked) {
        return refusal(complaint, asked)
                .<Decision<Complaint>>map(Decision::no)
                .orElseGet(() -> Decision.of(
                        new ConsultAnswered(consult, agrees, complaint.personal(new Consult.Advice(advice)))));
    }

    private Optional<Refusal> refusal(Complaint complaint, Consult asked) {
        if (asked.isBy(staff)) {
            return Optional.of(ConsultRefusals.OF_ONESELF);
        }
        if (!asked.asks(staff)) {
            return Optional.of(ConsultRefusals.NOT_TO_YOU);
        }
        return switch (asked.stateIn(complaint)) {
            case ANSWERED -> Optional.of(ConsultRefusals.ANSWERED);
            case CLOSED -> Optional.of(ComplaintRefusals.CLOSED);
            case OPEN -> asked.spending().flatMap(money -> spendingRefusal());
        };
    }

    private Optional<Refusal> spendingRefusal() {
        if (!staff.lead()) {
            return Optional.of(ConsultRefusals.LEAD_NEEDED);
        }
        return agrees.isPresent()
                ? Optional.empty()
                : Optional.of(Refusals.invalidValue("/agrees", "must say whether the money may be spent"));
    }
}
