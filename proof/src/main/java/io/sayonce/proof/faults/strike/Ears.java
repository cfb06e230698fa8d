package io.sayonce.proof.faults.strike;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.sayonce.stack.backends.Login;

/**
 * How much some services have heard. To be asked often: each database is asked over one connection for as long as that
 * works, since to connect costs more than to answer, and on the processors that are needed for getting well again.
 */
final class Ears implements AutoCloseable {

    private final List<Ear> ears;

    Ears(List<Login> databases) {
        this.ears = databases.stream().map(Ear::new).toList();
    }

    /** Nothing where one of the databases does not answer now. */
    Optional<Long> heard() {
        try {
            var sum = 0L;
            for (var ear : ears) {
                sum += ear.heard();
            }
            return Optional.of(sum);
        } catch (SQLException notNow) {
            close();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        ears.forEach(Ear::close);
    }

    private static final class Ear {

        private static final String HEARD =
                "select coalesce(sum(next_offset), 0) from heard where topic = 'complaint-events'";

        private final Login database;
        private Optional<Connection> connection = Optional.empty();

        Ear(Login database) {
            this.database = database;
        }

        long heard() throws SQLException {
            if (connection.isEmpty()) {
                connection = Optional.of(database.connect());
            }
            try (var statement = connection.get().createStatement();
                    var found = statement.executeQuery(HEARD)) {
                found.next();
                return found.getLong(1);
            }
        }

        void close() {
            try {
                if (connection.isPresent()) {
                    connection.get().close();
                }
            } catch (SQLException gone) {
                // It is.
            }
            connection = Optional.empty();
        }
    }
}
