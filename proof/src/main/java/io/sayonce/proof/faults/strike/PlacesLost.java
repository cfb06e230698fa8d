package io.sayonce.proof.faults.strike;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;

/** A service's database knows no more how far it has heard: first some records too little, then nothing at all. */
public record PlacesLost(Service service, int records) implements Fault {

    /** A database that is killed or stands still meanwhile is waited for. */
    private static final Patience STANDSTILL = new Patience(Duration.ofMinutes(1));

    @Override
    public void begin(Scene scene) {
        run(scene, "update heard set next_offset = greatest(0, next_offset - %d)".formatted(records));
    }

    @Override
    public void end(Scene scene) {
        run(scene, "delete from heard");
    }

    private void run(Scene scene, String sql) {
        var last = new AtomicReference<SQLException>();
        if (!STANDSTILL.until(() -> isDone(scene.site().database(service), sql, last))) {
            throw new Trouble(
                    "The places of the %s could not be lost: %s".formatted(service.module(), last), last.get());
        }
    }

    private static boolean isDone(Login database, String sql, AtomicReference<SQLException> last) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return true;
        } catch (SQLException notNow) {
            last.set(notNow);
            return false;
        }
    }
}
