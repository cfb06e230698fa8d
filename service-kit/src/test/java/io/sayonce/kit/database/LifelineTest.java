package io.sayonce.kit.database;

import jakarta.inject.Inject;

import io.netty.channel.epoll.EpollSocketChannelConfig;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.stack.backends.BackendsResource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@EnabledOnOs(OS.LINUX)
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class LifelineTest {

    @Inject
    Pool pool;

    /** What the kernel says of a connection that the pool has opened. */
    @Test
    void a_database_that_is_gone_is_given_up_after_half_a_minute() {
        var connection = Parcels.await(pool.getConnection());

        var socket = socketOf(connection);

        assertTrue(socket.isKeepAlive());
        assertEquals(10, socket.getTcpKeepIdle());
        assertEquals(5, socket.getTcpKeepIntvl());
        assertEquals(30_000, socket.getTcpUserTimeout());
        Parcels.await(connection.close());
    }

    private static EpollSocketChannelConfig socketOf(io.vertx.mutiny.sqlclient.SqlConnection connection) {
        var open = (SqlConnectionInternal) connection.getDelegate();
        var socket = ((SocketConnectionBase) open.unwrap().unwrap()).socket();
        return assertInstanceOf(
                EpollSocketChannelConfig.class,
                socket.channelHandlerContext().channel().config());
    }
}
