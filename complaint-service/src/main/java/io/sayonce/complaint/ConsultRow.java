package io.sayonce.complaint;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.complaint.consult.Consult;

/** A consult as those who are asked find it. */
@Entity
@Table(name = "consult")
public class ConsultRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public UUID complaint;

    /** Who is asked; null where any colleague will do. */
    public String receiver;

    /** Whether only a lead can answer, as money above a grant is asked for. */
    @Column(nullable = false)
    public boolean spending;

    @Column(nullable = false)
    public String state;

    @Column(name = "opened_at", nullable = false)
    public Instant openedAt;

    static ConsultRow of(Complaint complaint, Consult consult) {
        var row = new ConsultRow();
        row.id = consult.id();
        row.complaint = complaint.id();
        row.receiver = consult.of().map(ComplaintRow::name).orElse(null);
        row.spending = consult.spending().isPresent();
        row.state = consult.stateIn(complaint).wire();
        row.openedAt = consult.openedAt();
        return row;
    }
}
