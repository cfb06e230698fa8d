package io.sayonce.stack.backends;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseTest {

    final Database database = Backends.current().database();

    @Test
    void commits_are_durable() throws SQLException {
        assertEquals("on", ask(database.admin(), "SHOW fsync"));
        assertEquals("on", ask(database.admin(), "SHOW synchronous_commit"));
        assertEquals("on", ask(database.admin(), "SHOW full_page_writes"));
    }

    @Test
    void it_is_the_version_that_we_run_on() throws SQLException {
        assertTrue(ask(database.admin(), "SHOW server_version").startsWith("18"));
        assertEquals("200", ask(database.admin(), "SHOW max_connections"));
    }

    @Test
    void random_passwords_are_not_stretched() throws SQLException {
        var login = database.fresh("unstretched");

        assertTrue(ask(database.admin(), secret("postgres")).startsWith("SCRAM-SHA-256$1:"));
        assertTrue(ask(database.admin(), secret(login.user())).startsWith("SCRAM-SHA-256$1:"));
    }

    @Test
    void what_is_committed_survives_a_kill() throws SQLException {
        var login = database.fresh("durable");
        run(login, "CREATE TABLE word (word text)");
        run(login, "INSERT INTO word VALUES ('said once')");

        database.kill();
        assertFalse(login.works());
        database.start();

        assertEquals("said once", ask(login, "SELECT word FROM word"));
    }

    @Test
    void a_fresh_database_is_empty_whoever_still_uses_the_old_one() throws SQLException {
        var old = database.fresh("refreshed");
        run(old, "CREATE TABLE word (word text)");
        try (var connection = old.connect()) {
            assertTrue(connection.isValid(1));

            var fresh = database.fresh("refreshed");

            assertEquals("0", ask(fresh, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
            assertFalse(connection.isValid(1));
        }
    }

    @Test
    void creating_a_database_again_keeps_what_it_holds() throws SQLException {
        var first = database.create("kept", "one");
        run(first, "CREATE TABLE IF NOT EXISTS word (word text)");

        var second = database.create("kept", "two");

        assertEquals("0", ask(second, "SELECT count(*) FROM word"));
        assertFalse(first.works());
    }

    @Test
    void one_service_does_not_get_into_the_database_of_another() {
        var mine = database.fresh("mine");
        var theirs = database.fresh("theirs");

        var wrong = new Login(theirs.url(), mine.user(), mine.password());

        assertThrows(SQLException.class, wrong::connect);
    }

    @Test
    void a_paused_database_goes_on_when_resumed() throws SQLException {
        var login = database.fresh("patient");

        database.pause();
        assertFalse(login.works());
        database.resume();

        assertEquals("1", ask(login, "SELECT 1"));
    }

    private static String secret(String role) {
        return "SELECT rolpassword FROM pg_authid WHERE rolname = '%s'".formatted(role);
    }

    private static String ask(Login login, String question) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(Login login, String command) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
