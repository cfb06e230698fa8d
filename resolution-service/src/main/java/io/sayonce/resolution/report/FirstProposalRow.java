package io.sayonce.resolution.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.standard.Standards;

/** How long a complaint waited for its first proposal, and with which team. With which agent is nobody's business. */
@Entity
@Table(name = "first_proposal")
public class FirstProposalRow {

    @Id
    public UUID complaint;

    @Column(name = "proposed_at", nullable = false)
    public Instant proposedAt;

    public String team;

    /** Whole seconds of working time, by the calendar of the standard that is stamped on the complaint. */
    @Column(name = "waited_seconds", nullable = false)
    public long waitedSeconds;

    public static Optional<FirstProposalRow> of(Resolution resolution, Standards standards) {
        var first = resolution.proposals().values().stream()
                .map(Proposal::proposedAt)
                .min(Instant::compareTo);
        return first.flatMap(at -> resolution
                .measure()
                .receipt()
                .flatMap(receipt -> standards
                        .calendarOf(resolution.measure())
                        .map(calendar -> of(
                                resolution,
                                at,
                                calendar.between(receipt.at(), at).toSeconds()))));
    }

    private static FirstProposalRow of(Resolution resolution, Instant at, long waited) {
        var circumstances = resolution.circumstances();
        var row = new FirstProposalRow();
        row.complaint = resolution.complaint();
        row.proposedAt = at;
        row.team = circumstances.tenures().at(at).flatMap(circumstances::teamOf).orElse(null);
        row.waitedSeconds = waited;
        return row;
    }
}
