package io.sayonce.stack.backends;

import java.util.List;

import io.sayonce.stack.process.Ports;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, on a port that it keeps when it is started again. */
record ContainerDatabase(Container container, String host, int port, String password) implements Database {

    private static final String IMAGE = "postgres:18";
    private static final int INSIDE = 5432;

    /** Runs until this JVM ends; Testcontainers sees to that. */
    static ContainerDatabase run(String password) {
        var port = Ports.anyFree();
        @SuppressWarnings("resource")
        var postgres = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withPassword(password)
                .withDatabaseName("postgres")
                .withEnv(
                        "POSTGRES_INITDB_ARGS",
                        "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --set="
                                + PostgresSettings.UNSTRETCHED)
                .withCommand("postgres -c max_connections=200 -c timezone=UTC -c fsync=on -c "
                        + PostgresSettings.UNSTRETCHED);
        postgres.withStartupTimeout(Container.START);
        postgres.setPortBindings(List.of(port + ":" + INSIDE));
        postgres.start();
        var host = DockerClientFactory.instance().dockerHostIpAddress();
        return new ContainerDatabase(new Container(postgres.getContainerId()), host, port, password);
    }

    @Override
    public String address() {
        return host + ":" + port;
    }

    @Override
    public Login admin() {
        return new Login(address() + "/postgres", "postgres", password);
    }

    @Override
    public void start() {
        container.start("PostgreSQL", admin()::works);
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void pause() {
        container.pause();
    }

    @Override
    public void resume() {
        container.resume();
    }
}
