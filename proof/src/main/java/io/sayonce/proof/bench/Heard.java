package io.sayonce.proof.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;

/** How fast a service gets to where so many facts of the topic are heard. */
record Heard(Login database, long facts) {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofMinutes(15);
    static final String SO_FAR = """
            select coalesce(sum(next_offset), 0) from heard where topic = 'complaint-events'
            """;

    /** From the first fact that is heard after this call. */
    double perSecond() {
        try (var connection = database.connect();
                var query = connection.prepareStatement(SO_FAR)) {
            var limit = System.nanoTime() + LIMIT.toNanos();
            var before = soFar(query);
            var first = before;
            var since = System.nanoTime();
            var now = first;
            while (now < facts) {
                LockSupport.parkNanos(LOOK.toNanos());
                now = soFar(query);
                if (first == before && now > before) {
                    first = now;
                    since = System.nanoTime();
                }
                if (System.nanoTime() > limit) {
                    throw new Trouble("Only %,d of %,d facts were heard.".formatted(now, facts));
                }
            }
            return (facts - first) * 1e9 / (System.nanoTime() - since);
        } catch (SQLException e) {
            throw new Trouble("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static long soFar(PreparedStatement query) throws SQLException {
        try (var found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
