package io.sayonce.proof.faults.load;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import io.sayonce.proof.OpenLoop;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.process.Patience;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** Whole stories, begun at a constant rate by callers who know nothing of each other. */
public final class Load implements AutoCloseable {

    private static final double ASKED_TWICE = 0.1;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Notebook notebook = new Notebook();

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final Caller caller;
    private final Tokens tokens;
    private final long seed;

    public Load(int port, Tokens tokens, HangUps hangUps, long seed) {
        this.caller = new Caller(vertx, port, hangUps, notebook);
        this.tokens = tokens;
        this.seed = seed;
    }

    /** How many stories were begun. */
    public int begun() {
        return begun.get();
    }

    /** How many have not ended. */
    public int open() {
        return open.get();
    }

    public Notebook notebook() {
        return notebook;
    }

    /** Begins stories until it is over, and so many at most; returns when no more begin. */
    public void run(double perSecond, int most, BooleanSupplier over) {
        var random = new Random(seed);
        new OpenLoop(perSecond).run(most, over, due -> begin(begun.getAndIncrement(), Course.draw(random)));
    }

    /** Returns when every story has ended; after this time they are given up. */
    public void awaitEnd(Duration limit) {
        caller.giveUpAt(System.nanoTime() + limit.toNanos());
        new Patience(limit.plusSeconds(15)).until(() -> open.get() == 0);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void begin(int number, Course course) {
        open.incrementAndGet();
        var name = "story-%d-%d".formatted(seed, number);
        vertx.runOnContext(now -> new Story(name, course, new Teller(caller, notebook, ASKED_TWICE), tokens)
                .tell()
                .onComplete(ended -> {
                    open.decrementAndGet();
                    if (ended.succeeded()) {
                        notebook.toldToItsEnd();
                    } else {
                        notebook.refused(ended.cause().getMessage());
                    }
                }));
    }
}
