package io.sayonce.complaint.handoff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Owner;
import io.sayonce.complaint.Wire;
import io.sayonce.kit.personal.Personal;

/**
 * A change of owner that was offered. The owner stays until the receiver accepts; what is not accepted in time goes back
 * by itself.
 *
 * @param offer the fact that offered it
 */
public record Handoff(
        UUID id,
        UUID offer,
        Owner from,
        Owner to,
        Instant offeredAt,
        Instant respondBy,
        Optional<Personal<Note>> note,
        State state) {

    /** What the sender wants the receiver to know, or the receiver the sender. */
    public record Note(String note) {}

    /** What became of it. */
    public enum State implements Wire {
        OFFERED,
        ACCEPTED,
        RETURNED
    }

    public boolean isOpen() {
        return state == State.OFFERED;
    }

    Handoff become(State next) {
        return new Handoff(id, offer, from, to, offeredAt, respondBy, note, next);
    }
}
