package io.sayonce.complaint;

import java.time.Instant;
import java.util.Optional;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code complaint-amended}: the record was made more precise; only what changed. The customer's words stay as they are. */
public record ComplaintAmended(
        Optional<String> product, Optional<Instant> occurredAt, Optional<Personal<Outcome>> personal)
        implements Fact<Complaint> {

    static final ComplaintAmended NOTHING = new ComplaintAmended(Optional.empty(), Optional.empty(), Optional.empty());

    /** What would put it right, as the customer sees it now. */
    public record Outcome(String desiredOutcome) {}

    /** This and what was amended later; the latest word on each field counts. */
    ComplaintAmended then(ComplaintAmended later) {
        return new ComplaintAmended(
                later.product.or(() -> product),
                later.occurredAt.or(() -> occurredAt),
                later.personal.or(() -> personal));
    }

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.amended(this);
    }
}
