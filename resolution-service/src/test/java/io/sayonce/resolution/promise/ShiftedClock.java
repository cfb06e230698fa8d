package io.sayonce.resolution.promise;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.Login;

/**
 * Real backends whose database has another idea of the time than this process. What asks the database gets a clock that
 * stands before PostgreSQL's own in the search path.
 */
public final class ShiftedClock implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "resolution";

    private String by;

    @Override
    public void init(Map<String, String> arguments) {
        by = arguments.get("by");
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
                    """
                    create function elsewhere.clock_timestamp() returns timestamptz language sql volatile
                    as $$ select pg_catalog.clock_timestamp() + interval '%s' $$""".formatted(by),
                    "alter database %s set search_path = public, elsewhere, pg_catalog".formatted(NAME))) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    @Override
    public void stop() {}
}
