package io.sayonce.proof.faults.strike;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sayonce.proof.faults.check.Books;
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

    /** Whether one of them has heard more of some partition than stands before this place; not if it cannot be asked. */
    boolean haveHeardBeyond(Map<Integer, Long> places) {
        try {
            for (var ear : ears) {
                if (isBeyond(ear.heard(), places)) {
                    return true;
                }
            }
            return false;
        } catch (SQLException notNow) {
            close();
            return false;
        }
    }

    static boolean isBeyond(Map<Integer, Long> heard, Map<Integer, Long> places) {
        return heard.entrySet().stream()
                .anyMatch(each -> each.getValue() > places.getOrDefault(each.getKey(), Long.MAX_VALUE));
    }

    @Override
    public void close() {
        ears.forEach(Ear::close);
    }

    private static final class Ear {

        private final Login database;
        private Optional<Connection> connection = Optional.empty();

        Ear(Login database) {
            this.database = database;
        }

        Map<Integer, Long> heard() throws SQLException {
            if (connection.isEmpty()) {
                connection = Optional.of(database.connect());
            }
            return Books.heard(connection.get());
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
