package io.sayonce.resolution.report;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sayonce.kit.database.DatabaseClock;
import io.sayonce.kit.database.Transactions;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.Login;

import static io.sayonce.kit.parcel.Parcels.await;

/** Real backends whose database lives in another time, and can be sent ahead. */
public final class TravellingClock implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "resolution";

    private Instant start;

    @Override
    public void init(Map<String, String> arguments) {
        start = Instant.parse(arguments.get("start"));
    }

    @Override
    public Map<String, String> start() {
        var settings = Backends.current().fresh(NAME);
        var login = new Login(
                settings.get("sayonce.database.url"),
                settings.get("sayonce.database.user"),
                settings.get("sayonce.database.password"));
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "create schema elsewhere",
                    "create table elsewhere.travelled as select timestamptz '%s' - clock_timestamp() as ahead"
                            .formatted(start),
                    """
                    create function elsewhere.clock_timestamp() returns timestamptz language sql volatile
                    as $$ select pg_catalog.clock_timestamp() + ahead from elsewhere.travelled $$""",
                    "alter database %s set search_path = public, elsewhere, pg_catalog".formatted(NAME))) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    static void ahead(Transactions transactions, Duration by) {
        await(transactions.one(statements -> statements.run(
                "update elsewhere.travelled set ahead = ahead + cast($1 as bigint) * interval '1 second'",
                by.toSeconds())));
    }

    static Instant now(Transactions transactions) {
        return await(transactions.one(DatabaseClock::now));
    }

    @Override
    public void stop() {}
}
