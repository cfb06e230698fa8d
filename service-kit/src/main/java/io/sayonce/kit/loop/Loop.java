package io.sayonce.kit.loop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * Work that is done again and again, one turn at a time, on an event loop. A turn says when the next one is due; a wake-up
 * brings it forward; a failed turn is logged and tried again.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LAST_TURN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final String name;
    private final Supplier<Uni<Duration>> turn;

    private boolean failing;
    private boolean running;
    private boolean woken;
    private boolean stopped;
    private long timer = -1;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    public Loop(Vertx vertx, String name, Supplier<Uni<Duration>> turn) {
        this.vertx = vertx;
        this.name = name;
        this.turn = turn;
    }

    /** Takes the next turn now, or right after the one that is under way. */
    public synchronized void wake() {
        if (running) {
            woken = true;
            return;
        }
        run();
    }

    /** No further turn begins; waits a little for the one that is under way, unless that needs this very thread. */
    public void stop() {
        var last = end();
        if (Context.isOnEventLoopThread()) {
            return;
        }
        try {
            last.get(LAST_TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unfinished) {
            LOG.warnf("%s is stopped in the middle of a turn", name);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized CompletableFuture<Void> end() {
        stopped = true;
        vertx.cancelTimer(timer);
        if (!running) {
            ended.complete(null);
        }
        return ended;
    }

    private synchronized void run() {
        if (stopped) {
            return;
        }
        running = true;
        woken = false;
        vertx.cancelTimer(timer);
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored ->
                Uni.createFrom().deferred(() -> turn.get()).subscribe().with(this::succeed, this::fail));
    }

    private void succeed(Duration pause) {
        if (failing) {
            failing = false;
            LOG.infof("%s works again", name);
        }
        rest(pause);
    }

    private void fail(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("%s failed and is tried until it works again: %s", name, failure);
        }
        rest(AFTER_FAILURE);
    }

    private synchronized void rest(Duration pause) {
        running = false;
        if (stopped) {
            ended.complete(null);
            return;
        }
        if (woken || pause.isZero()) {
            run();
            return;
        }
        timer = vertx.setTimer(Math.max(1, pause.toMillis()), due -> wake());
    }
}
