package io.sayonce.kit.loop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** All turns are taken on one thread, so that what was asked for before is over when something later is. */
class LoopTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AtomicInteger turns = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_wake_up_brings_the_next_turn_forward() {
        var loop = new Loop(vertx, "a test", this::turn);

        loop.wake();
        await().until(() -> turns.get() == 1);
        loop.wake();

        await().until(() -> turns.get() == 2);
        loop.stop();
    }

    @Test
    void turns_are_apart_however_often_it_is_woken() {
        var loop = new Loop(vertx, "a test", AN_HOUR, this::turn);

        loop.wake();
        await().until(() -> turns.get() == 1);
        loop.wake();
        loop.wake();
        whatWasAskedForIsOver();

        assertEquals(1, turns.get());
        loop.stop();
    }

    @Test
    void the_next_turn_comes_when_they_are_far_enough_apart() {
        var loop = new Loop(vertx, "a test", Duration.ofMillis(1), this::turn);

        loop.wake();
        await().until(() -> turns.get() == 1);
        loop.wake();

        await().until(() -> turns.get() == 2);
        loop.stop();
    }

    private Uni<Duration> turn() {
        turns.incrementAndGet();
        return Uni.createFrom().item(AN_HOUR);
    }

    private void whatWasAskedForIsOver() {
        var over = new CompletableFuture<Void>();
        vertx.runOnContext(later -> over.complete(null));
        over.join();
    }
}
