package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/** A promise as lists find it, with the owner of now; its words stay in the story of its complaint. */
@Entity
@Table(name = "promise")
public class PromiseRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public UUID complaint;

    /** The name of a {@link PromiseState}; as an enumeration it could not be part of a place in a list. */
    @Column(nullable = false)
    public String state;

    @Column(name = "due_at", nullable = false)
    public Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind", nullable = false)
    public Owner.Kind ownerKind;

    @Column(name = "owner_id", nullable = false)
    public String ownerId;

    @Enumerated(EnumType.STRING)
    public PromiseKind kind;

    public String team;

    public String product;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "fulfilled_at")
    public Instant fulfilledAt;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    @Column(name = "answering_team")
    public String answeringTeam;

    @Column(name = "answering_agent")
    public String answeringAgent;

    Owner owner() {
        return new Owner(ownerKind, ownerId);
    }

    public static PromiseRow of(Resolution resolution, Promise promise) {
        var row = new PromiseRow();
        row.id = promise.id();
        row.complaint = resolution.complaint();
        row.state = promise.state().name();
        row.dueAt = promise.dueAt();
        var owner = promise.ownerIn(resolution);
        row.ownerKind = owner.kind();
        row.ownerId = owner.id();
        row.kind = promise.kind();
        row.team = resolution.circumstances().teamOf(promise.made().owner()).orElse(null);
        row.product = resolution.circumstances().product().orElse(null);
        row.madeAt = promise.madeAt();
        row.fulfilledAt = promise.fulfilment().map(Promise.Fulfilment::at).orElse(null);
        row.outcome = promise.outcome();
        var answering = promise.answering(resolution);
        row.answeringTeam = resolution.circumstances().teamOf(answering).orElse(null);
        row.answeringAgent = answering.agent().orElse(null);
        return row;
    }
}
