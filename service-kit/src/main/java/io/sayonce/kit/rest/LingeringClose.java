package io.sayonce.kit.rest;

import java.time.Duration;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * The end of a connection whose request is answered before it is read: what still comes is read and forgotten, and
 * only then is the connection closed. Closed at once, it is reset by the next byte that comes, and the reset takes the
 * answer away from a client that reads it only after its own last word (RFC 9112, 9.6).
 *
 * <p>A stream of HTTP/2 ends by itself and leaves its connection to the others (RFC 9113, 8.1).
 */
final class LingeringClose {

    /** For how long what still comes is read. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private LingeringClose() {}

    /** Closes the connection if the answer has this status; where it has another, the request is read by then. */
    static void afterStatus(int status, RoutingContext context) {
        var request = context.request();
        context.addHeadersEndHandler(begun -> {
            if (context.response().getStatusCode() == status && request.version() != HttpVersion.HTTP_2) {
                context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        });
        context.addEndHandler(answered -> {
            if (context.response().getStatusCode() == status) {
                end(request, context.vertx());
            }
        });
    }

    private static void end(HttpServerRequest request, Vertx vertx) {
        if (request.isEnded()) {
            close(request);
            return;
        }
        var timer = vertx.setTimer(PATIENCE.toMillis(), late -> close(request));
        request.handler(forgotten -> {}).resume().end().onComplete(read -> {
            vertx.cancelTimer(timer);
            close(request);
        });
    }

    private static void close(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        } else if (!request.isEnded()) {
            request.response().reset(Http2Error.NO_ERROR.code());
        }
    }
}
