package io.sayonce.kit.parcel;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;

import static org.awaitility.Awaitility.await;

/** The service's tables as a stranger sees them: plain JDBC. */
public final class Tables {

    /** A session of the database tells what it read once it did nothing for ten seconds. */
    private static final Duration STATISTICS_COME_LATE = Duration.ofSeconds(30);

    private Tables() {}

    /** Something that is done while a transaction is open. */
    public interface Meanwhile {
        void run(Connection open) throws SQLException;
    }

    public static Connection connect() {
        var config = ConfigProvider.getConfig();
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://" + config.getValue("sayonce.database.url", String.class),
                    config.getValue("sayonce.database.user", String.class),
                    config.getValue("sayonce.database.password", String.class));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public static int run(String sql, Object... parameters) {
        try (var connection = connect()) {
            return run(connection, sql, parameters);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public static int run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** The first column of all rows. */
    public static List<Object> all(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public static long count(String sql, Object... parameters) {
        return ((Number) all(sql, parameters).get(0)).longValue();
    }

    /** Runs a statement, holds what it locks while something else is done, then commits. */
    public static void holding(String sql, Meanwhile meanwhile, Object... parameters) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = prepared(connection, sql, parameters)) {
                statement.execute();
            }
            meanwhile.run(connection);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** How many rows are fetched from a table, be it to no use, by work that goes through it so many times. */
    public static long rowsRead(String table, int scans, Runnable work) {
        var scansBefore = scans(table);
        var rowsBefore = statistic("seq_tup_read, idx_tup_fetch", table);
        work.run();
        awaitScans(table, scansBefore + scans);
        return statistic("seq_tup_read, idx_tup_fetch", table) - rowsBefore;
    }

    /** How many times a table was gone through, as far as that is told. */
    public static long scans(String table) {
        return statistic("seq_scan, idx_scan", table);
    }

    public static void awaitScans(String table, long scans) {
        await().atMost(STATISTICS_COME_LATE).until(() -> scans(table) >= scans);
    }

    /** Until a session of this database waits for a lock. */
    public static void awaitBlocked() {
        await().until(() -> count("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """) > 0);
    }

    /** Until everything that stands in the topic now was heard. */
    public static void awaitHeard() {
        var ends = Topic.ends(Topic.FACTS);
        await().until(() -> ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || count("""
                                select coalesce(max(next_offset), 0) from heard where topic = ? and topic_partition = ?
                                """, Topic.FACTS, end.getKey()) >= end.getValue()));
    }

    private static long statistic(String summands, String table) {
        return count("""
                select coalesce(sum(number), 0) from pg_stat_user_tables, unnest(array[%s]) number where relname = ?
                """.formatted(summands), table);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
