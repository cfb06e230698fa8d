package io.sayonce.notification.sending.line;

import java.lang.reflect.Method;
import java.time.Duration;

import io.vertx.core.Future;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;

/** A Vert.x whose connections are {@linkplain Line lines}, for a mail client that opens its connections itself. */
final class Lines extends VertxWrapper {

    private final Duration opening;
    private final Duration silence;

    Lines(VertxInternal vertx, Duration opening, Duration silence) {
        super(vertx);
        this.opening = opening;
        this.silence = silence;
    }

    @Override
    public NetClient createNetClient(NetClientOptions options) {
        var limited = new NetClientOptions(options)
                .setConnectTimeout((int) opening.toMillis())
                .setIdleTimeout((int) silence.toSeconds());
        return new Exchange(super.createNetClient(limited)).as(NetClient.class);
    }

    private final class Exchange extends StandIn<NetClient> {

        private Exchange(NetClient client) {
            super(client);
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            var answer = pass(method, arguments);
            return method.getName().equals("connect") && answer instanceof Future<?> connected
                    ? connected.map(socket -> Line.over((NetSocket) socket, delegate, opening))
                    : answer;
        }
    }
}
