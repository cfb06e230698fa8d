package io.sayonce.resolution.report;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.smallrye.mutiny.Uni;

/** Counts first proposals when they were put to the customer, and choices when they were made, for who owned it then. */
@ApplicationScoped
public class ProposalReports {

    private static final String WAITED = """
            select coalesce(%s, '') as grouped, count(*) as firsts,
                   percentile_disc(0.5) within group (order by waited_seconds) as median,
                   percentile_disc(0.9) within group (order by waited_seconds) as ninetieth
            from first_proposal where proposed_at >= :from and proposed_at < :until group by 1""";

    private static final String PROPOSED = """
            select coalesce(proposing_agent, '') as grouped, count(*) as firsts,
                   cast(null as bigint) as median, cast(null as bigint) as ninetieth
            from proposal where is_first and proposed_at >= :from and proposed_at < :until group by 1""";

    private static final String QUERY = """
            select grouped, coalesce(firsts, 0), median, ninetieth, coalesce(chosen, 0), coalesce(front_line, 0)
            from (%s) proposed full join (
                select coalesce(%s, '') as grouped, count(*) as chosen,
                       count(*) filter (where coalesce(approval_hops, 0) = 0) as front_line
                from proposal where chosen_at >= :from and chosen_at < :until group by 1) decided using (grouped)
            where grouped > :after or :first
            order by grouped""";

    private final Transactions transactions;

    ProposalReports(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param after only the groups behind this one */
    public Uni<List<ProposalFigures>> of(ProposalGrouping by, Period period, Optional<String> after, int limit) {
        return transactions
                .read(session -> period.in(session.createNativeQuery(query(by), Object[].class), by.grouping())
                        .setParameter("after", after.orElse(Rows.NO_GROUP))
                        .setParameter("first", after.isEmpty())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ProposalFigures::of).toList());
    }

    private static String query(ProposalGrouping by) {
        return switch (by) {
            case TEAM -> QUERY.formatted(WAITED.formatted("team"), "answering_team");
            case AGENT -> QUERY.formatted(PROPOSED, "answering_agent");
            case MONTH ->
                QUERY.formatted(WAITED.formatted(Grouping.monthOf("proposed_at")), Grouping.monthOf("chosen_at"));
        };
    }
}
