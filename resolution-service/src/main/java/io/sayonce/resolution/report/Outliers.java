package io.sayonce.resolution.report;

import java.util.List;
import java.util.Optional;

/**
 * Who or what differs much from its like. For people to look at: it is a question, not an answer.
 *
 * @param compared how many there are to compare; with few there are no outliers
 * @param median what half of them have at most; empty where there are none
 * @param items the farthest out first
 */
public record Outliers(long compared, Optional<Double> median, List<Outlier> items) {

    public Outliers {
        items = List.copyOf(items);
    }

    /**
     * One that differs.
     *
     * @param of the id of a customer, a product, a team, or the pseudonym of an agent
     * @param value how many, or how much
     * @param score how far it lies from the median, as {@link OutlierReports} counts it; below zero where it has less
     */
    public record Outlier(String of, double value, double score) {}

    /** Rows of the query; where nobody differs, a single one without a name. */
    static Outliers of(List<Object[]> rows) {
        var first = rows.get(0);
        return new Outliers(
                Rows.number(first, 0),
                Optional.ofNullable(first[1]).map(median -> ((Number) median).doubleValue()),
                rows.stream()
                        .filter(row -> row[2] != null)
                        .map(Outliers::outlier)
                        .toList());
    }

    private static Outlier outlier(Object[] row) {
        return new Outlier((String) row[2], ((Number) row[3]).doubleValue(), ((Number) row[4]).doubleValue());
    }
}
