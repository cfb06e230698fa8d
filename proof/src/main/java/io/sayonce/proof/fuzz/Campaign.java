package io.sayonce.proof.fuzz;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import io.sayonce.stack.Trouble;

/** Carries a plan out, with many requests under way at a time. */
record Campaign(Plan plan, Requests requests, Exchange exchange) {

    private static final int AT_A_TIME = 32;
    private static final int BY_FRONT_ONE_IN = 5;

    /** @param done is told how many are */
    void run(int count, IntConsumer done) {
        var next = new AtomicInteger();
        var failed = new AtomicReference<RuntimeException>();
        var ended = new CountDownLatch(AT_A_TIME);
        for (var i = 0; i < AT_A_TIME; i++) {
            var thread = new Thread(() -> {
                try {
                    work(next, count, done);
                } catch (RuntimeException failure) {
                    failed.compareAndSet(null, failure);
                } finally {
                    ended.countDown();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while requests were under way.", e);
        }
        if (failed.get() != null) {
            throw new Trouble("Not all requests were made: " + failed.get(), failed.get());
        }
    }

    private void work(AtomicInteger next, int count, IntConsumer done) {
        var retries = new Retries(exchange);
        try (var wire = new Wire()) {
            for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                var call = plan.call(number, requests);
                var outcome = exchange.ask(wire, call, number % BY_FRONT_ONE_IN == 0);
                retries.of(wire, call, outcome);
                done.accept(number + 1);
            }
        }
    }
}
