package io.sayonce.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Personal;

/**
 * What was written down of a complaint.
 *
 * @param first what the customer told us
 * @param since what made it more precise
 */
public record OnRecord(Instant recordedAt, ComplaintRecorded first, ComplaintAmended since) {

    public UUID customer() {
        return first.customer();
    }

    public Optional<String> product() {
        return since.product().or(first::product);
    }

    public Optional<Instant> occurredAt() {
        return since.occurredAt().or(first::occurredAt);
    }

    public Personal<Said> said() {
        return first.personal();
    }

    OnRecord amended(ComplaintAmended fact) {
        return new OnRecord(recordedAt, first, since.then(fact));
    }
}
