package io.sayonce.proof.bench.floor;

import io.sayonce.stack.backends.Login;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * An endpoint that looks at nothing and writes what an intake writes by {@link IntakeStatement}, in a process of its
 * own with the settings of a service.
 */
public final class BareEndpoint extends AbstractVerticle {

    static final String PASSWORD = "BARE_PASSWORD";

    private static final int MADE = 201;

    private final int port;
    private final Login login;
    private IntakeStatement statement;

    private BareEndpoint(int port, Login login) {
        this.port = port;
        this.login = login;
    }

    /** @param arguments port, url and user of the database */
    public static void main(String[] arguments) {
        var login = new Login(arguments[1], arguments[2], System.getenv(PASSWORD));
        var port = Integer.parseInt(arguments[0]);
        var eachProcessor =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx()
                .deployVerticle(() -> new BareEndpoint(port, login), eachProcessor)
                .onFailure(failure -> {
                    System.err.println("The bare endpoint did not start: " + failure);
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        IntakeStatement.into(login, vertx)
                .onSuccess(ready -> statement = ready)
                .compose(ready ->
                        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1"))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        request.body()
                .compose(body -> statement.begin())
                .onSuccess(done -> request.response()
                        .setStatusCode(MADE)
                        .putHeader("Content-Type", "application/json")
                        .end(statement.answer()))
                .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
    }
}
