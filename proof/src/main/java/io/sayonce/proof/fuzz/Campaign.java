package io.sayonce.proof.fuzz;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import io.sayonce.stack.process.Aside;

/** Carries a plan out, with many requests under way at a time. */
record Campaign(Plan plan, Requests requests, Exchange exchange) {

    private static final int AT_A_TIME = 32;
    private static final int BY_FRONT_ONE_IN = 5;

    /**
     * Returns when nothing is under way any more; fails where not all requests could be made.
     *
     * @param done is told how many are
     */
    void run(int count, IntConsumer done) {
        var next = new AtomicInteger();
        var workers = Stream.generate(() -> Aside.run(() -> work(next, count, done)))
                .limit(AT_A_TIME)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).join();
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
