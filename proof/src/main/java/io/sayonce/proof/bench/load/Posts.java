package io.sayonce.proof.bench.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Posts one body after the other to one address over connections that stay open, each with a key that is new. */
public final class Posts implements Work {

    private static final int CONNECTIONS = 128;
    private static final int MADE = 201;

    private final HttpClient client;
    private final List<RequestOptions> addresses;
    private final LongFunction<Buffer> body;
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final AtomicLong number = new AtomicLong();

    /**
     * @param tokens of those who call, in turn
     * @param body what the call of that number says
     */
    public Posts(Vertx vertx, int port, String path, List<String> tokens, LongFunction<Buffer> body) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port));
        addresses = tokens.stream()
                .map(token -> new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setURI(path)
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json"))
                .toList();
        this.body = body;
    }

    @Override
    public Future<?> begin() {
        var mine = number.getAndIncrement();
        return client.request(addresses.get((int) (mine % addresses.size())))
                .compose(request ->
                        request.putHeader("Idempotency-Key", run + "-" + mine).send(body.apply(mine)))
                .compose(Posts::end);
    }

    private static Future<Void> end(HttpClientResponse response) {
        if (response.statusCode() == MADE) {
            return response.end();
        }
        return response.body()
                .compose(body -> Future.failedFuture("%d %s".formatted(response.statusCode(), body.toString())));
    }
}
