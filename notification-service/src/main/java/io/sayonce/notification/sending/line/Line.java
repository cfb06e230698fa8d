package io.sayonce.notification.sending.line;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/**
 * A connection to a mail server, which is hung up when the server is not ready for a mail in time, at first or after
 * another mail. No mail has begun by then, so nothing is sent twice. The mail client is deaf to a connection that ends
 * before the greeting; it is told 421 instead, as a server says that has to go (RFC 5321, 3.8). After a write that failed it
 * waits for room to say QUIT, which there never is in what is closed; so it is told at the end.
 */
final class Line extends StandIn<NetSocket> {

    private static final Buffer GONE = Buffer.buffer("421 gone before the greeting\r\n");
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Duration opening;
    private final AtomicLong limit = new AtomicLong(NONE);
    private final Promise<Handler<Buffer>> reader = Promise.promise();
    private final Promise<Handler<Void>> closing = Promise.promise();
    private volatile Handler<Void> waiting;
    private volatile boolean greeted;
    private volatile boolean ended;

    private Line(NetSocket socket, Vertx vertx, Duration opening) {
        super(socket);
        this.vertx = vertx;
        this.opening = opening;
    }

    /** The line over a connection that was just opened. The greeting waits until somebody reads it. */
    static NetSocket over(NetSocket socket, Vertx vertx, Duration opening) {
        var line = new Line(socket, vertx, opening);
        socket.pause().closeHandler(gone -> line.end());
        line.expectMail();
        return line.as(NetSocket.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("handler")) {
            read((Handler<Buffer>) arguments[0]);
            return self;
        }
        if (method.getName().equals("closeHandler")) {
            closing.complete((Handler<Void>) arguments[0]);
            return self;
        }
        if (method.getName().equals("writeQueueFull") && ended) {
            return false;
        }
        if (method.getName().equals("drainHandler")) {
            waiting = (Handler<Void>) arguments[0];
        }
        if (method.getName().equals("write") && arguments[0] instanceof String command) {
            follow(command);
        }
        return pass(method, arguments);
    }

    private void read(Handler<Buffer> client) {
        real.handler(words -> {
                    greeted = true;
                    client.handle(words);
                })
                .resume();
        reader.complete(client);
    }

    private void follow(String command) {
        if (command.startsWith("MAIL FROM:")) {
            expectNothing();
        } else if (command.startsWith("RSET")) {
            expectMail();
        }
    }

    private void expectMail() {
        limit.set(vertx.setTimer(opening.toMillis(), late -> real.close()));
    }

    private void expectNothing() {
        vertx.cancelTimer(limit.getAndSet(NONE));
    }

    private void end() {
        ended = true;
        expectNothing();
        if (greeted) {
            closing.future().onSuccess(client -> client.handle(null));
        } else {
            reader.future().onSuccess(client -> client.handle(GONE));
        }
        if (waiting != null) {
            waiting.handle(null);
        }
    }
}
