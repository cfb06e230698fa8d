package io.sayonce.proof.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.process.Patience;

/** What a database says when it is asked for a number. */
record Asked(Login database) {

    long number(String sql) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(sql)) {
            return number(statement);
        } catch (SQLException e) {
            throw new Trouble("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** Whether it says zero within so long; over one connection, since each new one is work for it. */
    boolean isZero(String sql, Duration within) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(sql)) {
            return new Patience(within).until(() -> number(statement) == 0);
        } catch (SQLException e) {
            throw new Trouble("The database does not answer: " + e.getMessage(), e);
        }
    }

    static long number(PreparedStatement query) {
        try (var found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new Trouble("The database does not answer: " + e.getMessage(), e);
        }
    }

    void run(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Trouble("The database does not do it: " + e.getMessage(), e);
        }
    }
}
