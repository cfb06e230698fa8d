package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Channel;
import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.ComplaintAmended;
import io.sayonce.complaint.External;
import io.sayonce.complaint.ResponsibilityTaken;
import io.sayonce.complaint.Said;
import io.sayonce.complaint.Words;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.personal.Seal;

/**
 * A complaint as it is shown. What the person said and who it is are left out where the caller may not see them, or where
 * the person has been forgotten.
 */
public record ComplaintView(
        UUID id,
        Complaint.Status state,
        OwnerView owner,
        Channel channel,
        Instant recordedAt,
        Optional<Instant> occurredAt,
        Optional<String> product,
        Words words,
        Optional<String> description,
        Optional<String> desiredOutcome,
        Optional<String> responsibility,
        String language,
        Optional<External> external,
        CustomerView customer) {

    /** Whose complaint it is. */
    public record CustomerView(
            UUID id,
            Optional<String> name,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> state,
            Optional<String> zipPrefix) {

        static CustomerView of(UUID id, Optional<Said> said) {
            return new CustomerView(
                    id,
                    said.flatMap(Said::name),
                    said.flatMap(Said::email),
                    said.flatMap(Said::phone),
                    said.flatMap(Said::state),
                    said.flatMap(Said::zipPrefix));
        }
    }

    static ComplaintView of(Done<Complaint> done) {
        return of(done.state(), done.seal());
    }

    static ComplaintView of(Complaint complaint, Seal seal) {
        var record = complaint.onRecord();
        var said = seal.open(record.said());
        var amended = record.amendedOutcome().flatMap(seal::open).map(ComplaintAmended.Outcome::desiredOutcome);
        return new ComplaintView(
                complaint.id(),
                complaint.status(),
                OwnerView.of(complaint, seal),
                record.channel(),
                record.recordedAt(),
                record.occurredAt(),
                record.product(),
                record.words(),
                said.map(Said::description),
                amended.or(() -> said.flatMap(Said::desiredOutcome)),
                complaint.responsibility().flatMap(seal::open).map(ResponsibilityTaken.InWords::words),
                record.language(),
                record.external(),
                CustomerView.of(record.customer(), said));
    }
}
