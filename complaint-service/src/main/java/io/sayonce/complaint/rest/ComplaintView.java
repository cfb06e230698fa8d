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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        @Schema(description = "What it is about.", examples = "gizmo")
        Optional<String> product,

        Words words,

        @Schema(description = "The complaint in the words that 'words' names.", examples = "A part broke in my gizmo.")
        Optional<String> description,

        @Schema(description = "What would put it right.", examples = "A new gizmo before my holiday.")
        Optional<String> desiredOutcome,

        @Schema(description = "What was said when somebody took it on.", examples = "I'm sorry that it broke.")
        Optional<String> responsibility,

        @Schema(description = "BCP 47.", examples = "en") String language,
        Optional<External> external,
        CustomerView customer) {

    /** Whose complaint it is. */
    public record CustomerView(
            UUID id,

            @Schema(description = "How the customer is called.", examples = "Robin Example")
            Optional<String> name,

            @Schema(description = "Where notices are sent to.", examples = "robin@example.org")
            Optional<String> email,

            @Schema(description = "As the customer said it.", examples = "+44 20 7946 0000")
            Optional<String> phone,

            @Schema(description = "A state or region.", examples = "Ohio")
            Optional<String> state,

            @Schema(description = "The first digits of a postal code.", examples = "441")
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
        var amended = record.since().personal().flatMap(seal::open).map(ComplaintAmended.Outcome::desiredOutcome);
        return new ComplaintView(
                complaint.id(),
                complaint.status(),
                OwnerView.of(complaint, seal),
                record.first().channel(),
                record.recordedAt(),
                record.occurredAt(),
                record.product(),
                record.first().words(),
                said.map(Said::description),
                amended.or(() -> said.flatMap(Said::desiredOutcome)),
                complaint.ownership().responsibility().flatMap(seal::open).map(ResponsibilityTaken.InWords::words),
                record.first().language(),
                record.first().external(),
                CustomerView.of(record.customer(), said));
    }
}
