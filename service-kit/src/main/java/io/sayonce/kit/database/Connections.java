package io.sayonce.kit.database;

import java.time.Duration;
import java.util.ArrayList;

import jakarta.inject.Singleton;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import org.jboss.logging.Logger;

/**
 * The connections to the database. Whoever has to wait for one is told after a few seconds that there is none, be it that
 * the database does not answer or that all are in use; whoever has one is told when the database is gone. Statements are
 * prepared once for each connection.
 */
@Singleton
public final class Connections implements PgPoolCreator {

    private static final Logger LOG = Logger.getLogger(Connections.class);
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
        if (!given.vertx().isNativeTransportEnabled()) {
            LOG.warn("a database that is gone is given up late: there is no native transport here");
        }
        var pool = PgBuilder.pool()
                .with(given.poolOptions().setConnectionTimeout(0))
                .connectingTo(databases)
                .using(given.vertx())
                .build();
        return new PatientPool(pool, (VertxInternal) given.vertx(), PATIENCE);
    }
}
