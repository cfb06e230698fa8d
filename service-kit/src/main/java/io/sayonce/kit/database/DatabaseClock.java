package io.sayonce.kit.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The clock that all replicas have in common. */
public final class DatabaseClock {

    private static final String NOW = "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private DatabaseClock() {}

    public static Uni<Instant> now(StatelessSession session) {
        return session.createNativeQuery(NOW, Long.class)
                .getSingleResult()
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
