package io.sayonce.proof.bench;

import java.sql.SQLException;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;

/** What a database says when it is asked for a number. */
record Asked(Login database) {

    long number(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
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
