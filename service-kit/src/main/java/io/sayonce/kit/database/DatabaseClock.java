package io.sayonce.kit.database;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** The clock that all replicas have in common. */
public final class DatabaseClock {

    private DatabaseClock() {}

    public static Uni<Instant> now(Statements statements) {
        return statements
                .row("select clock_timestamp()")
                .map(row -> row.getOffsetDateTime(0).toInstant());
    }
}
