package io.sayonce.proof.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/** Calls one address over connections that stay open; every answer but a success is a failure. */
public final class Calls implements Work {

    private static final int CONNECTIONS = 128;

    private final HttpClient client;
    private final LongFunction<Call> calls;
    private final BiConsumer<Long, HttpClientResponse> answered;
    private final AtomicLong number = new AtomicLong();

    /**
     * @param calls the call of that number, from 0
     * @param answered is told the number of a call and its success
     */
    public Calls(Vertx vertx, int port, LongFunction<Call> calls, BiConsumer<Long, HttpClientResponse> answered) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port));
        this.calls = calls;
        this.answered = answered;
    }

    public Calls(Vertx vertx, int port, LongFunction<Call> calls) {
        this(vertx, port, calls, (number, response) -> {});
    }

    @Override
    public Future<?> begin() {
        var mine = number.getAndIncrement();
        var call = calls.apply(mine);
        return client.request(new RequestOptions().setMethod(call.method()).setURI(call.path()))
                .compose(request -> send(request, call))
                .compose(response -> end(mine, response));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Call call) {
        request.putHeader("Authorization", "Bearer " + call.token());
        if (call.key().isEmpty()) {
            return request.send();
        }
        request.putHeader("Idempotency-Key", call.key().get());
        request.putHeader("Content-Type", "application/json");
        return request.send(call.body());
    }

    private Future<Void> end(long mine, HttpClientResponse response) {
        if (response.statusCode() / 100 == 2) {
            answered.accept(mine, response);
            return response.end();
        }
        return response.body()
                .compose(body -> Future.failedFuture("%d %s".formatted(response.statusCode(), body.toString())));
    }
}
