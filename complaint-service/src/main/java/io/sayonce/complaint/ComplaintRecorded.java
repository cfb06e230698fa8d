package io.sayonce.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code complaint-recorded}: a customer told us of a problem. */
public record ComplaintRecorded(
        UUID customer,
        Channel channel,
        Optional<Instant> occurredAt,
        Optional<String> product,
        Words words,
        Optional<External> external,
        String language,
        List<String> answered,
        Personal<Said> personal)
        implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.recorded(this, told);
    }
}
