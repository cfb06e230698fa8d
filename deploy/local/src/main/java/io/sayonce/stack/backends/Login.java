package io.sayonce.stack.backends;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * How one user gets into one database.
 *
 * @param url {@code host:port/name}
 */
public record Login(String url, String user, String password) {

    private static final int PATIENCE_SECONDS = 10;

    public Map<String, String> settings() {
        return Map.of(
                "sayonce.database.url", url,
                "sayonce.database.user", user,
                "sayonce.database.password", password);
    }

    public Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + url);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(PATIENCE_SECONDS);
        return source.getConnection();
    }

    boolean works() {
        try (var connection = connect()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
