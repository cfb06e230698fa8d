package io.sayonce.complaint;

import java.time.Instant;
import java.util.Optional;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusals;

/** Makes the record more precise. What the customer said stays as it was said. */
public record AmendComplaint(
        Optional<Staff> staff, Optional<String> product, Optional<Instant> occurredAt, Optional<String> desiredOutcome)
        implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (staff.isPresent() && !staff.get().answersFor(complaint)) {
            return Decision.no(ComplaintRefusals.NOT_YOURS);
        }
        if (complaint.isClosed()) {
            return Decision.no(ComplaintRefusals.CLOSED);
        }
        if (product.isEmpty() && occurredAt.isEmpty() && desiredOutcome.isEmpty()) {
            return Decision.no(ComplaintRefusals.NOTHING_AMENDED);
        }
        if (occurredAt.filter(moment.now()::isBefore).isPresent()) {
            return Decision.no(Refusals.invalidValue("/occurredAt", "must not be later than now"));
        }
        return Decision.of(new ComplaintAmended(
                product,
                occurredAt,
                desiredOutcome.map(ComplaintAmended.Outcome::new).map(complaint::personal)));
    }
}
