package io.sayonce.kit.database;

import java.time.Duration;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.epoll.EpollSocketChannelConfig;
import io.netty.util.AttributeKey;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;

/**
 * Tells a database that is gone from one that is slow: the machine of a slow one acknowledges what it is sent. A connection
 * on which nothing is acknowledged for half a minute ends, and whoever is owed an answer is told. Linux only; elsewhere the
 * system's own patience holds, which may be hours.
 */
final class Lifeline {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(5);

    private static final AttributeKey<Boolean> PROBED = AttributeKey.valueOf(Lifeline.class, "probed");

    private Lifeline() {}

    static void ask(SqlConnectOptions database) {
        database.setTcpKeepAlive(true).setTcpUserTimeout((int) PATIENCE.toMillis());
    }

    /**
     * How often an open connection is probed: this version of Vert.x takes that from the options for servers only (vert.x
     * #5970). Not in the pool's own hook for new connections, which may keep one for good that ends meanwhile.
     */
    static void probe(SqlConnection open) {
        if (open instanceof SqlConnectionInternal pooled
                && pooled.unwrap().unwrap() instanceof SocketConnectionBase connection) {
            probe(connection.socket().channelHandlerContext().channel());
        }
    }

    private static void probe(Channel channel) {
        if (channel.config() instanceof EpollSocketChannelConfig linux
                && channel.attr(PROBED).setIfAbsent(true) == null) {
            try {
                linux.setTcpKeepIdle((int) IDLE.toSeconds()).setTcpKeepIntvl((int) BETWEEN_PROBES.toSeconds());
            } catch (ChannelException closed) {
                // whoever uses it is told
            }
        }
    }
}
