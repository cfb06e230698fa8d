package io.sayonce.kit.rest;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.MultiMap;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What happens to a request before and around JAX-RS: limits, and problems for what never gets there. */
@Singleton
public final class Gate {

    /** Before the framework's own limit, which answers without a word. */
    private static final int FIRST = -1_000;

    private static final int AFTER_THE_FRAMEWORKS_LIMIT = -1;

    private static final int TOO_LARGE = 413;

    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[fF])");

    private final Problems problems;

    Gate(Problems problems) {
        this.problems = problems;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::fail);
        router.route().order(AFTER_THE_FRAMEWORKS_LIMIT).handler(this::leaveUnknownLengthToJson);
    }

    static Problem tooLarge() {
        return Statuses.problem(TOO_LARGE);
    }

    private void enter(RoutingContext request) {
        if (request.request().uri().length() > Statuses.MAX_ADDRESS) {
            answer(request, Statuses.problem(414));
            return;
        }
        if (size(request.request().headers()) > Statuses.MAX_HEADERS) {
            answer(request, Statuses.problem(431));
            return;
        }
        if (CONTROL.matcher(request.request().uri()).find()) {
            answer(request, Problem.of("malformed-request", 400, "The address has control characters in it."));
            return;
        }
        var length = request.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > StrictJson.MAX_BODY) {
            LingeringClose.afterStatus(TOO_LARGE, request);
            answer(request, tooLarge());
            return;
        }
        forgetUnreadableLanguages(request.request().headers());
        request.next();
    }

    /** Whoever words an answer further on would fail by them. */
    private static void forgetUnreadableLanguages(MultiMap headers) {
        var asked = headers.getAll(HttpHeaderNames.ACCEPT_LANGUAGE);
        if (!asked.isEmpty() && !Languages.areReadable(String.join(",", asked))) {
            headers.remove(HttpHeaderNames.ACCEPT_LANGUAGE);
        }
    }

    /** A body whose length is not said is cut off by the JSON parser's own limit, which answers with a problem. */
    private void leaveUnknownLengthToJson(RoutingContext request) {
        if (request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            LingeringClose.afterStatus(TOO_LARGE, request);
        }
        request.next();
    }

    private void fail(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        var failure = request.failure();
        answer(
                request,
                failure == null || isOfTheRouter(request)
                        ? Statuses.problem(request.statusCode())
                        : problems.of(failure));
    }

    /** Such as a Host that cannot be read, which fails before any handler; it says by its status whose doing it is. */
    private static boolean isOfTheRouter(RoutingContext request) {
        return request.failure().getClass() == VertxException.class && request.statusCode() < 500;
    }

    private static int size(MultiMap headers) {
        return headers.entries().stream()
                .mapToInt(one -> one.getKey().length() + one.getValue().length())
                .sum();
    }

    private static void answer(RoutingContext request, Problem problem) {
        var asked = request.request();
        var answer = request.response().setStatusCode(problem.status());
        problem.headers(asked.headers().contains(HttpHeaderNames.AUTHORIZATION)).forEach(answer::putHeader);
        answer.putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        answer.end(Buffer.buffer(problem.json(asked.getHeader(HttpHeaderNames.ACCEPT_LANGUAGE))));
        asked.resume();
    }
}
