package io.sayonce.kit.rest;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.netty.channel.unix.Errors;
import io.sayonce.kit.database.NoConnection;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells whether something failed because what it needs (database, broker) was away: the caller can try again. */
final class Outages {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            SocketException.class,
            Errors.NativeIoException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            TimeoutException.class,
            io.smallrye.mutiny.TimeoutException.class,
            ConnectionPoolTooBusyException.class,
            NoConnection.class,
            ClosedConnectionException.class,
            RetriableException.class);

    /**
     * Classes of SQLSTATE: connection lost, too few resources, an operator stepped in or had set a time for statements
     * that is over, a lock not had in time, a transaction ended in which nobody went on.
     */
    private static final List<String> SQL_STATES = List.of("08", "53", "57", "55P03", "25P03");

    /** How the database's client begins to say that a connection ended before it was asked; it has no class for that. */
    private static final List<String> ENDED =
            List.of("Connection is not active now", "Pending requests failed to be sent");

    private Outages() {}

    static boolean explain(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).anyMatch(Outages::isSign);
    }

    private static boolean isSign(Throwable failure) {
        if (failure instanceof DatabaseException refused && refused.getSqlState() != null) {
            return SQL_STATES.stream().anyMatch(refused.getSqlState()::startsWith);
        }
        if (failure instanceof SQLException wrapped && wrapped.getSQLState() != null) {
            return SQL_STATES.stream().anyMatch(wrapped.getSQLState()::startsWith);
        }
        if (failure instanceof NoStackTraceThrowable && failure.getMessage() != null) {
            return ENDED.stream().anyMatch(failure.getMessage()::startsWith);
        }
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(failure));
    }
}
