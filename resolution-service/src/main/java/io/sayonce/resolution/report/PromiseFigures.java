package io.sayonce.resolution.report;

import java.util.Optional;

/**
 * What came of the promises of one group.
 *
 * @param group empty for those that belong to none that is known
 * @param kept in time, be it early
 * @param keptEarly of those, a day or more before they were due
 * @param keptLate after they were broken
 * @param broken and not kept since
 * @param takenBack by a lead; that is not keeping them
 * @param letGo in time by the customer; nobody failed
 */
public record PromiseFigures(
        Optional<String> group,
        long made,
        long kept,
        long keptEarly,
        long keptLate,
        long broken,
        long takenBack,
        long letGo,
        long open) {

    /** How many of those that are decided, and that were the company's to keep, it kept in time; empty where there are none. */
    public Optional<Double> keptRatio() {
        return Ratio.of(kept, kept + keptLate + broken + takenBack);
    }

    /** A row of the query, whose first cell names the group. */
    static PromiseFigures of(Object[] row) {
        return new PromiseFigures(
                Rows.group(row),
                Rows.number(row, 1),
                Rows.number(row, 2),
                Rows.number(row, 3),
                Rows.number(row, 4),
                Rows.number(row, 5),
                Rows.number(row, 6),
                Rows.number(row, 7),
                Rows.number(row, 8));
    }
}
