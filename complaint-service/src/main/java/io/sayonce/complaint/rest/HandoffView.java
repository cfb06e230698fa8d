package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.handoff.Handoff;
import io.sayonce.kit.personal.Seal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hand-off as it is shown. */
public record HandoffView(
        UUID id,
        UUID complaint,
        Handoff.State state,
        OwnerView from,
        OwnerView to,
        Instant offeredAt,
        Instant respondBy,

        @Schema(
                description = "What the sender wants the receiver to know.",
                examples = "The customer would like a call.")
        Optional<String> note) {

    /** As the customer reads it: who takes it over, and not what colleagues say to each other. */
    HandoffView withoutNote() {
        return new HandoffView(id, complaint, state, from, to, offeredAt, respondBy, Optional.empty());
    }

    static HandoffView of(UUID complaint, Handoff handoff, Seal seal) {
        return new HandoffView(
                handoff.id(),
                complaint,
                handoff.state(),
                OwnerView.of(handoff.from()),
                OwnerView.of(handoff.to()),
                handoff.offeredAt(),
                handoff.respondBy(),
                handoff.note().flatMap(seal::open).map(Handoff.Note::note));
    }
}
