package io.sayonce.resolution.report;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon customers of one group were given something to choose from, and how far from them it was decided.
 *
 * @param group empty for those that belong to none that is known
 * @param firstProposals how many complaints were given their first proposal
 * @param waited how long for; empty where there were none, and for agents, who are not measured by time
 * @param chosen how many proposals were chosen from
 * @param atFrontLine of those, how many nobody else had to approve of
 */
public record ProposalFigures(
        Optional<String> group, long firstProposals, Optional<Waited> waited, long chosen, long atFrontLine) {

    /** Working time from receipt to the first proposal: what half waited at most, and what nine in ten did. */
    public record Waited(Duration median, Duration ninetieth) {}

    public Optional<Double> frontLineRatio() {
        return Ratio.of(atFrontLine, chosen);
    }

    /** A row of the query, whose first cell names the group. */
    static ProposalFigures of(Object[] row) {
        return new ProposalFigures(
                Rows.group(row), Rows.number(row, 1), waited(row), Rows.number(row, 4), Rows.number(row, 5));
    }

    private static Optional<Waited> waited(Object[] row) {
        return row[2] == null
                ? Optional.empty()
                : Optional.of(
                        new Waited(Duration.ofSeconds(Rows.number(row, 2)), Duration.ofSeconds(Rows.number(row, 3))));
    }
}
