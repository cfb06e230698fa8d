package io.sayonce.resolution.report;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.smallrye.mutiny.Uni;

/** Counts promises: each once, in the month in which it is due as it stands, for who answered for it when it was decided. */
@ApplicationScoped
public class PromiseReports {

    private static final String QUERY = """
            select grouped, count(*),
                   count(*) filter (where outcome in ('KEPT', 'KEPT_EARLY')), count(*) filter (where outcome = 'KEPT_EARLY'),
                   count(*) filter (where outcome = 'KEPT_LATE'), count(*) filter (where outcome = 'BROKEN'),
                   count(*) filter (where outcome = 'TAKEN_BACK'), count(*) filter (where outcome = 'LET_GO'),
                   count(*) filter (where outcome = 'OPEN')
            from (select coalesce(%s, '') as grouped, outcome from promise
                  where due_at >= :from and due_at < :until and outcome is not null) counted
            where grouped > :after or :first
            group by grouped order by grouped""";

    private final Transactions transactions;

    PromiseReports(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param after only the groups behind this one */
    public Uni<List<PromiseFigures>> of(Grouping by, Period period, Optional<String> after, int limit) {
        return transactions
                .read(session -> period.in(session.createNativeQuery(QUERY.formatted(group(by)), Object[].class), by)
                        .setParameter("after", after.orElse(Rows.NO_GROUP))
                        .setParameter("first", after.isEmpty())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PromiseFigures::of).toList());
    }

    private static String group(Grouping by) {
        return switch (by) {
            case TEAM -> "answering_team";
            case AGENT -> "answering_agent";
            case KIND -> "lower(kind)";
            case MONTH -> Grouping.monthOf("due_at");
        };
    }
}
