package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/** A complaint: when it reached each stage, for those who wait for the same, and what it is counted by. */
@Entity
@Table(name = "progress")
public class ProgressRow {

    @Id
    public UUID complaint;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "proposal_at")
    public Instant proposalAt;

    @Column(name = "choice_at")
    public Instant choiceAt;

    @Column(name = "promises_at")
    public Instant promisesAt;

    @Column(name = "settled_at")
    public Instant settledAt;

    /** Stands for the person. */
    public UUID customer;

    public String product;

    public String team;

    public String agent;

    /** What was agreed on without a choice counts as chosen: it is not waited for any more. */
    public static ProgressRow of(Resolution resolution) {
        var solutions = Solutions.of(resolution);
        var row = new ProgressRow();
        row.complaint = resolution.complaint();
        row.recordedAt =
                resolution.measure().receipt().map(receipt -> receipt.at()).orElse(null);
        row.proposalAt = solutions.firstProposed().orElse(null);
        row.choiceAt = solutions.agreed().orElse(null);
        row.promisesAt = done(resolution, Stage.PROMISES).orElse(null);
        row.settledAt = resolution.circumstances().settledAt().orElse(null);
        row.customer = resolution.customer().orElse(null);
        row.product = resolution.circumstances().product().orElse(null);
        row.team =
                resolution.owner().flatMap(resolution.circumstances()::teamOf).orElse(null);
        row.agent = resolution.owner().flatMap(Owner::agent).orElse(null);
        return row;
    }

    private static Optional<Instant> done(Resolution resolution, Stage stage) {
        return Progress.of(resolution).flatMap(progress -> progress.of(stage).doneAt());
    }
}
