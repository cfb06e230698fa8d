package io.sayonce.stack.backends;

import java.sql.SQLException;
import java.util.UUID;

import io.sayonce.stack.Trouble;

/** A real PostgreSQL server with durable commits; each service gets a database and a role of its own in it. */
public interface Database extends Backend {

    /** {@code host:port} */
    String address();

    /** The superuser's way in. */
    Login admin();

    /** The database of that name and its owner of the same name: made where missing, left alone otherwise. */
    default Login create(String name, String password) {
        run("""
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE "%1$s" LOGIN;
                    END IF;
                END $$""".formatted(name));
        run("ALTER ROLE \"%s\" PASSWORD '%s'".formatted(name, password));
        if (!exists(name)) {
            run("CREATE DATABASE \"%1$s\" OWNER \"%1$s\"".formatted(name));
            run("REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(name));
        }
        return new Login(address() + "/" + name, name, password);
    }

    /** The database of that name, empty: whatever it held, and whoever was connected to it, is gone. */
    default Login fresh(String name) {
        run("DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)".formatted(name));
        return create(name, UUID.randomUUID().toString());
    }

    private boolean exists(String name) {
        try (var connection = admin().connect();
                var query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL did not list its databases: " + e.getMessage(), e);
        }
    }

    private void run(String sql) {
        try (var connection = admin().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL did not prepare a database: " + e.getMessage(), e);
        }
    }
}
