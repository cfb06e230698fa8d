package io.sayonce.stack.front;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** The one address: passes each request on to the service that its path belongs to. */
public final class Front implements AutoCloseable {

    private static final int CONNECTIONS_PER_SERVICE = 200;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 120;
    private static final int PATIENCE_SECONDS = 10;

    /** As much as the services take, so that it is they who refuse. */
    private static final int HEAD_BYTES = 65_536;

    /** As much as a service takes. */
    public static final int BODY_BYTES = 700 * 1024;

    private final Vertx vertx;
    private final HttpServer server;
    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    private Front(Vertx vertx, PortPlan ports) {
        this.vertx = vertx;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setDecompressionSupported(false));
        for (var service : Service.values()) {
            upstreams.put(service, new Upstream(service, ports.of(service), client));
        }
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(HEAD_BYTES)
                        .setMaxHeaderSize(HEAD_BYTES)
                        .setHandle100ContinueAutomatically(true)
                        .setIdleTimeout(IDLE_SECONDS))
                .requestHandler(this::handle);
    }

    public static Front start(PortPlan ports) {
        var noFiles = new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setFileSystemOptions(noFiles));
        var front = new Front(vertx, ports);
        await(front.server.listen(ports.of(PortPlan.FRONT), "127.0.0.1"));
        return front;
    }

    /** Callers first, who would be told otherwise that a service is down while only this is. */
    @Override
    public void close() {
        await(server.close());
        await(vertx.close());
    }

    private void handle(HttpServerRequest request) {
        if (isTooLarge(request)) {
            answer(request, Problem.tooLarge());
            return;
        }
        Route.of(request.path())
                .ifPresentOrElse(route -> upstreams.get(route.service()).pass(request), () -> refuse(request));
    }

    /** More than any service takes, which would hang up on us while we pass it on. */
    private static boolean isTooLarge(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > BODY_BYTES;
    }

    private static void refuse(HttpServerRequest request) {
        answer(request, Problem.unknown());
    }

    private static void answer(HttpServerRequest request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.json());
    }

    private static <T> void await(Future<T> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Trouble("The one address did not open or close: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the one address opened or closed.", e);
        }
    }
}
