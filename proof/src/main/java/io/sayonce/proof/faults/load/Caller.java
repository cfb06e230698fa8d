package io.sayonce.proof.faults.load;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Calls the one address, and calls again with the same key until there is an answer to stay with. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 8_000;
    private static final int FIRST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 3_200;
    private static final int CONNECTIONS = 256;

    private final Vertx vertx;
    private final HttpClient client;
    private final int port;
    private final HangUps hangUps;
    private final Notebook notebook;
    private volatile long end = Long.MAX_VALUE;

    Caller(Vertx vertx, int port, HangUps hangUps, Notebook notebook) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setConnectTimeout(PATIENCE_MILLIS));
        this.port = port;
        this.hangUps = hangUps;
        this.notebook = notebook;
    }

    /** From this moment on, by {@link System#nanoTime}, nobody calls again. */
    void giveUpAt(long moment) {
        end = moment;
    }

    Future<Reply> post(Call call) {
        return persist(() -> once(HttpMethod.POST, call), Reply::isMomentary, FIRST_PAUSE_MILLIS, false);
    }

    /** What was accepted once more; nothing that is refused is asked for again. */
    Future<Reply> postAgain(Call call) {
        return persist(() -> once(HttpMethod.POST, call), Reply::isUndecided, FIRST_PAUSE_MILLIS, false);
    }

    Future<Reply> get(String token, String path) {
        var call = new Call(null, token, path, "", "");
        return persist(() -> once(HttpMethod.GET, call), Reply::isMomentary, FIRST_PAUSE_MILLIS, false);
    }

    /** Fails once everything is given up. */
    Future<Void> pause(int millis) {
        if (System.nanoTime() > end) {
            return Future.failedFuture(new GivenUp("what was waited for did not come"));
        }
        return Future.future(promise -> vertx.setTimer(Math.max(1, millis), over -> promise.complete()));
    }

    /** @param passing the replies that nobody stays with */
    private Future<Reply> persist(
            Supplier<Future<Reply>> attempt, Predicate<Reply> passing, int pause, boolean inDoubt) {
        return attempt.get().transform(result -> {
            var doubt = inDoubt || result.failed() || result.result().isInTrouble();
            if (result.succeeded() && !passing.test(result.result()) || System.nanoTime() > end) {
                return result.succeeded()
                        ? Future.succeededFuture(result.result().afterDoubt(doubt))
                        : Future.failedFuture(new GivenUp("nobody answered"));
            }
            var jitter = ThreadLocalRandom.current().nextInt(pause / 2, pause);
            return pause(jitter)
                    .compose(over -> persist(attempt, passing, Math.min(2 * pause, LONGEST_PAUSE_MILLIS), doubt));
        });
    }

    private Future<Reply> once(HttpMethod method, Call call) {
        var begun = System.nanoTime();
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(call.path())
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Authorization", "Bearer " + call.token());
        return client.request(options)
                .onSuccess(request -> request.exceptionHandler(Caller::isSeenByTheResult))
                .compose(request -> method == HttpMethod.GET ? request.send() : send(request, call))
                .compose(response -> response.body()
                        .map(body -> new Reply(response.statusCode(), json(body), begun, System.nanoTime(), false)))
                .onSuccess(reply -> note(reply, call));
    }

    private void note(Reply reply, Call call) {
        if (reply.isInternalError()) {
            notebook.erred("%s was answered %s".formatted(call.path(), reply.body()));
        }
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Call call) {
        request.putHeader("Idempotency-Key", call.key()).putHeader("Content-Type", "application/json");
        hangUps.next().ifPresent(millis -> vertx.setTimer(millis, now -> request.reset()));
        return request.send(call.body());
    }

    /** Whatever ends a request early ends its future, too; without a handler it would be logged as well. */
    private static void isSeenByTheResult(Throwable failure) {}

    private static JsonNode json(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException noJson) {
            return JSON.getNodeFactory().textNode(body.toString());
        }
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
