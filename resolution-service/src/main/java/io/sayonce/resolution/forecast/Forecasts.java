package io.sayonce.resolution.forecast;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.DatabaseClock;
import io.sayonce.kit.database.Transactions;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.standard.Standards;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Forecasts from our own record, as it stands. */
@ApplicationScoped
public class Forecasts {

    /** Three periods of {@link Experience}: what lies further back has no say any more. */
    private static final int LATEST = 600;

    private static final String KEPT = """
            select madeAt, fulfilledAt, team, product from PromiseRow
            where kind = :kind and fulfilledAt is not null and state = 'FULFILLED'
            order by fulfilledAt desc""";

    private static final String OWED = """
            select madeAt, fulfilledAt, team, product from PromiseRow
            where kind = :kind and fulfilledAt is null and state in ('OPEN', 'BROKEN')
            order by madeAt desc""";

    private final Transactions transactions;
    private final Standards standards;
    private final Vertx vertx;

    Forecasts(Transactions transactions, Standards standards, Vertx vertx) {
        this.transactions = transactions;
        this.standards = standards;
        this.vertx = vertx;
    }

    private record Known(Instant now, List<PastPromise> promises) {}

    /** By the standard that is in force now. */
    public Uni<Forecast> of(Asked asked) {
        return transactions
                .one(DatabaseClock::now)
                .chain(now -> known(now, asked.kind()))
                .chain(known -> vertx.executeBlocking(
                        () -> Forecast.of(asked, known.promises(), known.now(), standards.inForce(known.now())),
                        false));
    }

    /** The earliest date that we would keep; empty where nobody knows. */
    public Uni<Optional<Earliest>> earliest(Asked asked) {
        return of(asked).map(Forecast::earliest);
    }

    /** The same for several kinds; without those of which nobody knows. */
    public Uni<Map<PromiseKind, Earliest>> earliest(Collection<Asked> asked) {
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUniAndConcatenate(this::of)
                .collect()
                .<Map<PromiseKind, Earliest>>in(
                        () -> new EnumMap<>(PromiseKind.class),
                        (known, forecast) -> forecast.earliest().ifPresent(date -> known.put(forecast.kind(), date)));
    }

    private Uni<Known> known(Instant now, PromiseKind kind) {
        return transactions.read(session -> past(session, KEPT, kind)
                .chain(kept -> past(session, OWED, kind)
                        .map(owed -> new Known(
                                now, Stream.concat(kept.stream(), owed.stream()).toList()))));
    }

    private static Uni<List<PastPromise>> past(StatelessSession session, String query, PromiseKind kind) {
        return session.createSelectionQuery(query, Object[].class)
                .setParameter("kind", kind)
                .setMaxResults(LATEST)
                .getResultList()
                .map(rows -> rows.stream().map(Forecasts::past).toList());
    }

    private static PastPromise past(Object[] row) {
        return new PastPromise(
                (Instant) row[0],
                Optional.ofNullable((Instant) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]));
    }
}
