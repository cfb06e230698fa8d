package io.sayonce.proof.faults.strike;

import java.sql.Connection;
import java.sql.SQLException;

import io.sayonce.proof.Site;
import io.sayonce.proof.faults.check.Books;
import io.sayonce.proof.faults.load.HangUps;
import io.sayonce.proof.faults.wire.Wiring;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.plan.Service;

/** A whole stack whose processes can be hurt and whose connections can be disturbed. */
public final class Scene implements AutoCloseable {

    private final Wiring wiring = new Wiring();
    private final Site site = Site.open(wiring.doors());
    private final Processes processes = new Processes(site, wiring);
    private final Pen pen = new Pen(site.bootstrapServers());
    private final HangUps hangUps = new HangUps();
    private final Stopwatch stopwatch = new Stopwatch(this);
    private Connection transaction;

    /**
     * Returns when everything is ready.
     *
     * @param trained whether the services start as those do that were trained
     */
    public static Scene open(boolean trained) {
        var scene = new Scene();
        try {
            if (trained) {
                scene.site.train();
            }
            scene.wiring.connect(scene.site.ports());
            scene.site.startMailSink();
            scene.processes.startServices();
            scene.site.startFront(scene.wiring.behindFront());
            return scene;
        } catch (RuntimeException e) {
            scene.close();
            throw e;
        }
    }

    public Site site() {
        return site;
    }

    public Processes processes() {
        return processes;
    }

    public Wiring wiring() {
        return wiring;
    }

    public Pen pen() {
        return pen;
    }

    public HangUps hangUps() {
        return hangUps;
    }

    public Stopwatch stopwatch() {
        return stopwatch;
    }

    public Books books(Service service) {
        return new Books(site.database(service));
    }

    Leases leases(Service service) {
        return new Leases(books(service));
    }

    Belief belief(Service service) {
        return new Belief(site.address(service), site.keys());
    }

    @Override
    public void close() {
        site.close();
        wiring.close();
    }

    synchronized void openTransaction(Service service) {
        transaction = Insistence.on("No transaction could be opened", () -> opened(site.database(service)));
    }

    private static Connection opened(Login database) throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id(), count(*) from outbox");
        }
        return connection;
    }

    synchronized void endTransaction() {
        try {
            transaction.close();
        } catch (SQLException e) {
            throw new Trouble("The long transaction could not be ended: " + e.getMessage(), e);
        }
    }
}
