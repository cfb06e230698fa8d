package io.sayonce.kit.database;

import java.time.Duration;
import java.util.function.Function;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;

/**
 * Lets nobody wait for a connection for longer than a while, and loses none: one that comes too late for whoever waited
 * goes back. The pool's own time-out loses connections where it meets their arrival (vertx-sql-client #1621), so that
 * after an overload there were none left. It is a {@link PgPool}, deprecated or not, because that is what Quarkus takes
 * it for.
 */
@SuppressWarnings("deprecation")
final class PatientPool implements PgPool {

    private final Pool pool;
    private final VertxInternal vertx;
    private final Duration patience;

    PatientPool(Pool pool, VertxInternal vertx, Duration patience) {
        this.pool = pool;
        this.vertx = vertx;
        this.patience = patience;
    }

    /** Fails with {@link NoConnection} where none came free in time. */
    @Override
    public Future<SqlConnection> getConnection() {
        Promise<SqlConnection> waiting = vertx.getOrCreateContext().promise();
        var timer = vertx.setTimer(patience.toMillis(), late -> waiting.tryFail(new NoConnection(patience)));
        pool.getConnection().onComplete(came -> {
            vertx.cancelTimer(timer);
            if (came.failed()) {
                waiting.tryFail(came.cause());
                return;
            }
            Lifeline.probe(came.result());
            if (!waiting.tryComplete(came.result())) {
                came.result().close();
            }
        });
        return waiting.future();
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return pool.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return pool.preparedQuery(sql, options);
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }
}
