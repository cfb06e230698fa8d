package io.sayonce.kit.database;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PatientPoolTest {

    private final Vertx vertx = Vertx.vertx();
    private final Promise<SqlConnection> coming = Promise.promise();
    private final CompletableFuture<Void> givenBack = new CompletableFuture<>();
    private final SqlConnection connection = only(SqlConnection.class, "close", () -> {
        givenBack.complete(null);
        return Future.succeededFuture();
    });

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_connection_that_comes_too_late_goes_back() {
        var given = take(Duration.ofMillis(1));
        var late = assertThrows(CompletionException.class, given::join);
        assertInstanceOf(NoConnection.class, late.getCause());

        coming.complete(connection);

        givenBack.join();
    }

    @Test
    void one_that_comes_in_time_is_kept() {
        var given = take(Duration.ofMinutes(1));

        coming.complete(connection);

        assertSame(connection, given.join());
        assertFalse(givenBack.isDone());
    }

    @Test
    void why_there_is_none_is_told_at_once() {
        var given = take(Duration.ofMinutes(1));

        coming.fail("refused");

        var failure = assertThrows(CompletionException.class, given::join);
        assertEquals("refused", failure.getCause().getMessage());
    }

    private CompletableFuture<SqlConnection> take(Duration patience) {
        Pool pool = only(Pool.class, "getConnection", coming::future);
        return new PatientPool(pool, (VertxInternal) vertx, patience)
                .getConnection()
                .toCompletionStage()
                .toCompletableFuture();
    }

    /** Knows one thing to do. */
    private static <T> T only(Class<T> type, String method, Supplier<?> does) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, given) -> {
            if (called.getName().equals(method)) {
                return does.get();
            }
            throw new UnsupportedOperationException(called.getName());
        }));
    }
}
