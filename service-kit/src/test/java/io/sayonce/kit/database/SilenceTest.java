package io.sayonce.kit.database;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.channel.embedded.EmbeddedChannel;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.stack.backends.BackendsResource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class SilenceTest {

    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicBoolean dumb = new AtomicBoolean();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @AfterEach
    void close() {
        channel.close();
        await(vertx.close());
    }

    @Test
    void what_was_asked_of_a_database_that_is_gone_fails_and_the_next_connection_takes_its_place() {
        var pool = pool();
        assertEquals(1, ask(pool));

        dumb.set(true);
        var failure = assertThrows(CompletionException.class, () -> ask(pool));
        assertInstanceOf(ClosedConnectionException.class, failure.getCause());
        Awaitility.await().until(() -> pool.size() == 0);

        dumb.set(false);
        assertEquals(1, ask(pool));
    }

    @Test
    void a_connection_that_is_owed_nothing_stays() {
        limit();

        pass(LONGEST.multipliedBy(10));

        assertTrue(channel.isOpen());
    }

    @Test
    void one_that_is_answered_stays() {
        limit();

        for (var i = 0; i < 10; i++) {
            channel.writeOutbound("asked");
            pass(LONGEST);
            channel.writeInbound("answered");
        }

        assertTrue(channel.isOpen());
    }

    @Test
    void asking_on_does_not_make_up_for_answers() {
        limit();

        channel.writeOutbound("asked");
        pass(LONGEST);
        channel.writeOutbound("asked again");
        pass(LONGEST.dividedBy(2));

        assertFalse(channel.isOpen());
    }

    private void limit() {
        channel.freezeTime();
        channel.pipeline().addFirst(new Silence(LONGEST));
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
        channel.runPendingTasks();
    }

    /** Of one connection. */
    private Pool pool() {
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(PgConnectOptions.fromUri(url)
                        .setHost("127.0.0.1")
                        .setPort(await(between(PgConnectOptions.fromUri(url))).actualPort())
                        .setUser(user)
                        .setPassword(password))
                .using(vertx)
                .withConnectHandler(Silence.atMost(LONGEST))
                .build();
    }

    /** A way to the database on which nothing is lost until all is. */
    private Future<NetServer> between(PgConnectOptions database) {
        return vertx.createNetServer()
                .connectHandler(near -> {
                    near.pause();
                    vertx.createNetClient()
                            .connect(database.getPort(), database.getHost())
                            .onSuccess(far -> {
                                pass(near, far);
                                pass(far, near);
                                near.resume();
                            });
                })
                .listen(0, "127.0.0.1");
    }

    private void pass(NetSocket from, NetSocket to) {
        from.handler(bytes -> {
            if (!dumb.get()) {
                to.write(bytes);
            }
        });
    }

    private static int ask(Pool pool) {
        return await(pool.query("select 1").execute()).iterator().next().getInteger(0);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
