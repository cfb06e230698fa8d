package io.sayonce.proof.faults.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;

/** Makes the requests of stories, and notes what was accepted; now and then it asks again what was answered. */
final class Teller {

    private static final int UNPROCESSABLE = 422;
    private static final Duration FAR = Duration.ofSeconds(30);

    private final Caller caller;
    private final Notebook notebook;
    private final double askedTwice;

    /** @param askedTwice the share of what was accepted that is asked for once more */
    Teller(Caller caller, Notebook notebook, double askedTwice) {
        this.caller = caller;
        this.notebook = notebook;
        this.askedTwice = askedTwice;
    }

    /** Makes a complaint. */
    Future<Reply> create(String token, String path, Object body) {
        return send(new Call(Service.COMPLAINT, token, path, Caller.json(body), key()));
    }

    /**
     * Does something to a complaint.
     *
     * @param fact what it has to become
     * @param said which fields of the fact have to say what which fields of the answer say
     */
    Future<JsonNode> act(
            Service service,
            UUID complaint,
            String token,
            String path,
            Object body,
            String fact,
            Map<String, String> said) {
        notebook.asked(complaint, fact);
        return send(new Call(service, token, path, Caller.json(body), key()))
                .onFailure(failure -> {
                    if (failure instanceof Refused refused && !refused.isInDoubt()) {
                        notebook.askedInVain(complaint, fact);
                    }
                })
                .map(reply -> {
                    var says = new HashMap<String, String>();
                    said.forEach(
                            (field, of) -> says.put(field, reply.body().path(of).asText()));
                    accepted(service, complaint, fact, says, reply);
                    return reply.body();
                });
    }

    /** With a date ever further away, where the date of the last attempt had passed before it was judged. */
    Future<JsonNode> inTime(Duration away, Function<Instant, Future<JsonNode>> attempt) {
        var date = Instant.now().plus(away).truncatedTo(ChronoUnit.MILLIS);
        return attempt.apply(date).recover(failure -> {
            var passed = failure instanceof Refused refused && refused.status() == UNPROCESSABLE;
            return passed && away.compareTo(FAR) < 0
                    ? inTime(away.multipliedBy(2), attempt)
                    : Future.failedFuture(failure);
        });
    }

    Future<JsonNode> read(String token, String path) {
        return caller.get(token, path).map(Reply::body);
    }

    Future<Void> pause(int millis) {
        return caller.pause(millis);
    }

    void accepted(Service service, UUID complaint, String fact, Map<String, String> says, Reply reply) {
        notebook.accepted(new Accepted(service, complaint, fact, says, reply.begun(), reply.ended()));
    }

    private Future<Reply> send(Call call) {
        return caller.post(call).compose(reply -> {
            if (!reply.isAccepted()) {
                return Future.failedFuture(new Refused(reply, place(call)));
            }
            if (ThreadLocalRandom.current().nextDouble() < askedTwice) {
                return askAgain(call, reply);
            }
            return Future.succeededFuture(reply);
        });
    }

    /** A key that was accepted is answered the same for good, and never refused. */
    private Future<Reply> askAgain(Call call, Reply first) {
        return caller.postAgain(call).map(second -> {
            if (!second.isUndecided() && !second.saysTheSameAs(first)) {
                notebook.contradicted("the key %s was answered at %s with %d %s and with %d %s"
                        .formatted(
                                call.key(), call.path(), first.status(), first.body(), second.status(), second.body()));
            }
            return first;
        });
    }

    /** The path without its ids, so that like refusals are counted together. */
    private static String place(Call call) {
        return call.path().replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
