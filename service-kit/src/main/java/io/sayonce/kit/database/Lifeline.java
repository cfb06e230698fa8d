package io.sayonce.kit.database;

import java.time.Duration;

import io.netty.channel.epoll.EpollSocketChannelConfig;
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

    private Lifeline() {}

    static void ask(SqlConnectOptions database) {
        database.setTcpKeepAlive(true).setTcpUserTimeout((int) PATIENCE.toMillis());
    }

    /** This version of Vert.x takes these from the options for servers only (vert.x #5970). */
    static void probe(SqlConnection open) {
        var socket =
                ((SocketConnectionBase) ((SqlConnectionInternal) open).unwrap().unwrap()).socket();
        if (socket.channelHandlerContext().channel().config() instanceof EpollSocketChannelConfig linux) {
            linux.setTcpKeepIdle((int) IDLE.toSeconds()).setTcpKeepIntvl((int) BETWEEN_PROBES.toSeconds());
        }
    }
}
