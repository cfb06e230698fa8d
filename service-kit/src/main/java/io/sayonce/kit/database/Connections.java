package io.sayonce.kit.database;

import java.time.Duration;
import java.util.ArrayList;

import jakarta.inject.Singleton;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

/**
 * The connections to the database. Whoever has to wait for one is told after a few seconds that there is none, be it that
 * the database does not answer or that all are in use; whoever has one is told when the database is gone. Statements are
 * prepared once for each connection.
 */
@Singleton
public final class Connections implements PgPoolCreator {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** In characters; a statement that is not cached takes two round trips, and is planned each time. */
    private static final int LONGEST_STATEMENT = 32_768;

    @Override
    public Pool create(Input given) {
        var databases = new ArrayList<SqlConnectOptions>(given.pgConnectOptionsList());
        databases.forEach(one -> one.setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
                .setConnectTimeout((int) PATIENCE.toMillis()));
        databases.forEach(Lifeline::ask);
        var pool = PgBuilder.pool()
                .with(given.poolOptions().setConnectionTimeout(0))
                .connectingTo(databases)
                .using(given.vertx())
                .build();
        return new PatientPool(pool, (VertxInternal) given.vertx(), PATIENCE);
    }
}
