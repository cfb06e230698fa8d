package io.sayonce.complaint;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.complaint.handoff.Handoff;

/** A hand-off as its receiver finds it. */
@Entity
@Table(name = "handoff")
public class HandoffRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public UUID complaint;

    @Column(nullable = false)
    public String receiver;

    @Column(nullable = false)
    public String state;

    @Column(name = "offered_at", nullable = false)
    public Instant offeredAt;

    @Column(name = "respond_by", nullable = false)
    public Instant respondBy;

    static HandoffRow of(UUID complaint, Handoff handoff) {
        var row = new HandoffRow();
        row.id = handoff.id();
        row.complaint = complaint;
        row.receiver = ComplaintRow.name(handoff.to());
        row.state = handoff.state().wire();
        row.offeredAt = handoff.offeredAt();
        row.respondBy = handoff.respondBy();
        return row;
    }
}
