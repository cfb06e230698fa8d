package io.sayonce.kit.database;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * SQL as it is sent to the database, over one connection: in a transaction, or each statement by itself. Parameters are
 * {@code $1}, {@code $2} and so on. Fails with {@link io.vertx.pgclient.PgException} where the database refuses; see
 * {@link Violation}.
 */
public final class Statements {

    private final SqlConnection connection;

    Statements(SqlConnection connection) {
        this.connection = connection;
    }

    public Uni<List<Row>> rows(String sql, Object... parameters) {
        return send(sql, parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    /** The one row that there is in any case. */
    public Uni<Row> row(String sql, Object... parameters) {
        return send(sql, parameters).map(rows -> rows.iterator().next());
    }

    /** How many rows were changed. */
    public Uni<Integer> run(String sql, Object... parameters) {
        return send(sql, parameters).map(RowSet::rowCount);
    }

    /** Ids as one parameter, for {@code = any ($1)}. */
    public static Object ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private Uni<RowSet<Row>> send(String sql, Object[] parameters) {
        return connection.preparedQuery(sql).execute(Tuple.wrap(parameters));
    }
}
