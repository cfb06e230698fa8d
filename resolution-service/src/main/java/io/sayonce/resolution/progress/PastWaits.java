package io.sayonce.resolution.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.sayonce.resolution.forecast.PastPromise;
import io.smallrye.mutiny.Uni;

/** How long others waited for the same, as it was known at a moment. To the forecast a wait is like a promise. */
@ApplicationScoped
class PastWaits {

    /** Three periods of experience, as in {@link io.sayonce.resolution.forecast.Forecasts}. */
    private static final int LATEST = 600;

    /** Who went past a stage does not wait for it. What was reached later counts as open. */
    private static final String QUERY = """
            select cast(extract(epoch from begun) * 1000000 as bigint), cast(extract(epoch from ended) * 1000000 as bigint)
            from (
                (select %1$s as begun, %2$s as ended from progress
                 where %1$s <= %2$s and %2$s <= :known order by %2$s desc limit :latest)
                union all
                (select %1$s, null from progress
                 where %1$s < :known and %2$s > :known order by %2$s limit :latest)
                union all
                (select %1$s, null from progress
                 where %1$s < :known and %2$s is null and %3$s order by %1$s desc limit :latest)) waits""";

    private final Transactions transactions;

    PastWaits(Transactions transactions) {
        this.transactions = transactions;
    }

    Uni<List<PastPromise>> like(Wait wait) {
        var query = QUERY.formatted(wait.reached().column(), wait.awaited().column(), nothingLaterThan(wait.awaited()));
        return transactions
                .read(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter("known", wait.known().atOffset(ZoneOffset.UTC))
                        .setParameter("latest", LATEST)
                        .getResultList())
                .map(rows -> rows.stream().map(PastWaits::past).toList());
    }

    private static String nothingLaterThan(Stage stage) {
        return Arrays.stream(Stage.values())
                .filter(later -> later.compareTo(stage) > 0)
                .map(later -> later.column() + " is null")
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), each -> each.isEmpty() ? "true" : String.join(" and ", each)));
    }

    private static PastPromise past(Object[] row) {
        return new PastPromise(
                instant(row[0]),
                Optional.ofNullable(row[1]).map(PastWaits::instant),
                Optional.empty(),
                Optional.empty());
    }

    private static Instant instant(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }
}
