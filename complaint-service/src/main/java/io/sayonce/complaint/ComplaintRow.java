package io.sayonce.complaint;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A complaint as lists and searches find it; written with its facts, and holding no words of anybody. */
@Entity
@Table(name = "complaint")
public class ComplaintRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public UUID customer;

    @Column(name = "recorded_at", nullable = false)
    public Instant recordedAt;

    @Column(nullable = false)
    public String channel;

    public String product;

    @Column(nullable = false)
    public String owner;

    @Column(nullable = false)
    public String state;

    @Column(name = "external_system")
    public String externalSystem;

    @Column(name = "external_id")
    public String externalId;

    static ComplaintRow of(Complaint complaint) {
        var record = complaint.onRecord();
        var row = new ComplaintRow();
        row.id = complaint.id();
        row.customer = record.customer();
        row.recordedAt = record.recordedAt();
        row.channel = record.first().channel().wire();
        row.product = record.product().orElse(null);
        row.owner = name(complaint.owner());
        row.state = complaint.status().wire();
        row.externalSystem = record.first().external().map(External::system).orElse(null);
        row.externalId = record.first().external().map(External::id).orElse(null);
        return row;
    }

    /** An owner as a list is searched for it: {@code team:front-desk}, {@code agent:<pseudonym>}. */
    static String name(Owner owner) {
        return owner.kind().wire() + ":" + owner.id();
    }
}
