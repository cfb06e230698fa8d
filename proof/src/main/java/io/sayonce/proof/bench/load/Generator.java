package io.sayonce.proof.bench.load;

import java.time.Duration;

import io.sayonce.proof.OpenLoop;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** Begins work at a constant rate on one thread of its own, so that it takes little from the machine that it measures. */
public final class Generator implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();

    public Vertx vertx() {
        return vertx;
    }

    /** Returns when all of it has ended. */
    public Load offer(double perSecond, Duration length, Work work) {
        var tally = new Tally(perSecond);
        var begun = new OpenLoop(perSecond).run(length, due -> context.runOnContext(now -> tally.begin(due, work)));
        return tally.end(length, begun);
    }

    /** Waits, on a thread that may, until it has ended well. */
    public static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
