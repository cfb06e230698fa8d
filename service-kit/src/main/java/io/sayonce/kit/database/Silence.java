package io.sayonce.kit.database;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.vertx.core.Handler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;

/**
 * Closes a connection on which the database has owed an answer for too long, without a farewell, which would not be heard
 * either. A machine that is gone says nothing, and the system goes on sending to it for a quarter of an hour.
 */
final class Silence extends ChannelDuplexHandler {

    /** How often is looked within the longest silence, so that it ends at most a quarter later. */
    private static final int LOOKS = 4;

    private final Duration longest;
    private boolean owed;
    private int looks;
    private Future<?> looking;

    Silence(Duration longest) {
        this.longest = longest;
    }

    /** For new connections, before the pool has them. */
    static Handler<SqlConnection> atMost(Duration longest) {
        return connection -> {
            var itself = (SocketConnectionBase)
                    ((SqlConnectionInternal) connection).unwrap().unwrap();
            itself.socket().channelHandlerContext().pipeline().addFirst(new Silence(longest));
            connection.close();
        };
    }

    @Override
    public void handlerAdded(ChannelHandlerContext channel) {
        var pause = longest.dividedBy(LOOKS).toNanos();
        looking = channel.executor().scheduleAtFixedRate(() -> look(channel), pause, pause, TimeUnit.NANOSECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext channel) {
        looking.cancel(false);
    }

    @Override
    public void write(ChannelHandlerContext channel, Object asked, ChannelPromise written) {
        if (!owed) {
            owed = true;
            looks = 0;
        }
        channel.write(asked, written);
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object answer) {
        owed = false;
        channel.fireChannelRead(answer);
    }

    private void look(ChannelHandlerContext channel) {
        if (owed && ++looks > LOOKS) {
            channel.close();
        }
    }
}
