package io.sayonce.kit.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Without its database a service says when to try again, and says so before callers lose patience. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource("/v1/operations/parked")
    URI parked;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void everythingBack() {
        Backends.current().database().start();
        await().until(() -> get().statusCode() == 200);
    }

    @Test
    void a_database_that_is_away_is_unavailable() throws Exception {
        await().until(() -> get().statusCode() == 200);
        Backends.current().database().stop();

        assertUnavailable(get());
    }

    @Test
    void a_database_without_a_free_connection_is_unavailable() throws Exception {
        var taken = new CountDownLatch(connections);
        var done = new CompletableFuture<Void>();
        for (var connection = 0; connection < connections; connection++) {
            VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(any -> take(taken, done));
        }
        taken.await();

        try {
            assertUnavailable(get());
        } finally {
            done.complete(null);
        }
    }

    @Test
    void a_connection_that_ended_before_it_was_asked_may_be_asked_again() {
        var connection = Parcels.await(pool.getConnection());
        var ended = new CompletableFuture<Void>();
        connection.closeHandler(() -> ended.complete(null));
        ask(connection, "select pg_terminate_backend(pg_backend_pid())");
        ended.join();

        var failure = ask(connection, "select 1").join();

        assertTrue(Outages.explain(failure), failure.toString());
    }

    private static CompletableFuture<Throwable> ask(SqlConnection connection, String sql) {
        return connection
                .query(sql)
                .execute()
                .onItemOrFailure()
                .transform((rows, failure) -> failure)
                .subscribeAsCompletionStage();
    }

    /** Holds a connection, however often it has to stand in line for one. */
    private void take(CountDownLatch taken, CompletableFuture<Void> done) {
        transactions
                .run(statements -> statements
                        .row("select 1")
                        .invoke(taken::countDown)
                        .chain(() -> Uni.createFrom().completionStage(done)))
                .onFailure()
                .retry()
                .indefinitely()
                .subscribe()
                .with(free -> {}, failure -> {});
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(parked)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Passes.of(Role.OPERATOR))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals(
                Problem.MEDIA_TYPE, answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("/problems/unavailable"), answer.body());
    }
}
