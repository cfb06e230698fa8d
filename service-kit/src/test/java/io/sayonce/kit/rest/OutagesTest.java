package io.sayonce.kit.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletionException;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutagesTest {

    @Test
    void what_the_database_could_not_do_now_may_be_asked_again() {
        for (var state : List.of("08006", "53300", "57P01", "57014", "55P03", "25P03")) {
            assertTrue(Outages.explain(refused(state)), state);
            assertTrue(Outages.explain(new IllegalStateException(refused(state))), state);
        }
    }

    @Test
    void what_it_will_never_do_may_not() {
        for (var state : List.of("23505", "42601", "25001")) {
            assertFalse(Outages.explain(refused(state)), state);
        }
        assertFalse(Outages.explain(new IllegalStateException("anything else")));
        assertFalse(Outages.explain(new NoStackTraceThrowable("The number of parameters should be 2 and is 1")));
    }

    /** As the kernel of a killed database does where it had not read all that it was sent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_broken_connection_left_open_may_be_asked_again(boolean nativeTransport) throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(nativeTransport));
        try (var database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answer = PgConnection.connect(vertx, at(database))
                    .toCompletionStage()
                    .toCompletableFuture();
            resetWhatIsAsked(database);

            assertTrue(Outages.explain(assertThrows(CompletionException.class, answer::join)));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static PgConnectOptions at(ServerSocket database) {
        return new PgConnectOptions()
                .setHost(database.getInetAddress().getHostAddress())
                .setPort(database.getLocalPort());
    }

    private static void resetWhatIsAsked(ServerSocket database) throws IOException {
        try (var connection = database.accept()) {
            connection.getInputStream().read();
            connection.setSoLinger(true, 0);
        }
    }

    private static PgException refused(String state) {
        return new PgException("refused", "FATAL", state, "");
    }
}
