package io.sayonce.resolution.report;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.smallrye.mutiny.Uni;

/**
 * Finds what lies far out by the modified z-score, 0.6745 (x - median) / MAD, where MAD is the median of the distances
 * from the median. From 3.5 on it is called an outlier (Iglewicz and Hoaglin, "How to detect and handle outliers", ASQC
 * 1993). The median and not the mean, so that those who lie far out do not move what they are measured by.
 *
 * <p>Where most are alike the MAD is zero, and the slightest difference would be an outlier; so it counts as at least half
 * of one, and at least a tenth of the median.
 */
@ApplicationScoped
public class OutlierReports {

    /** With fewer there is no telling what is usual. */
    static final int FEWEST = 10;

    static final double FAR = 3.5;

    private static final String QUERY = """
            with counted as (%s),
            middle as (select percentile_cont(0.5) within group (order by x) as median, count(*) as compared from counted),
            spread as materialized (
                select percentile_cont(0.5) within group (order by abs(x - median)) as mad from counted, middle),
            scored as (
                select grouped, x, 0.6745 * (x - median) / greatest(mad, 0.5, median / 10) as score
                from counted, middle, spread where compared >= %d)
            select compared, median, cast(grouped as text), x, score
            from middle left join scored on abs(score) > %s
            order by abs(score) desc, grouped""";

    private final Transactions transactions;

    OutlierReports(Transactions transactions) {
        this.transactions = transactions;
    }

    /** At most so many, the farthest out. */
    public Uni<Outliers> of(Comparison comparison, Period period, int limit) {
        var query = QUERY.formatted(comparison.query(), FEWEST, FAR);
        return transactions
                .read(session -> comparison
                        .in(period.in(session.createNativeQuery(query, Object[].class)))
                        .setMaxResults(limit)
                        .getResultList())
                .map(Outliers::of);
    }
}
