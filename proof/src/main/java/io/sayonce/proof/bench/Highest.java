package io.sayonce.proof.bench;

import java.time.Duration;

import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Load;
import io.sayonce.proof.bench.load.RateSearch;
import io.sayonce.proof.bench.load.Work;

/**
 * The highest rate at which a kind of work is kept up with.
 *
 * @param step how long each rate is tried
 * @param settled waits after each until nothing of it is left to do
 */
record Highest(Generator generator, Duration step, Runnable settled) {

    private static final double FIRST = 500;
    private static final double GAP = 0.06;

    double of(String name, Work work) {
        return new RateSearch(FIRST, GAP).highest(rate -> isKept(name, rate, work));
    }

    /** Twice, if need be: the machine may have had something else to do. */
    private boolean isKept(String name, double rate, Work work) {
        return tried(name, rate, work).kept() || tried(name, rate, work).kept();
    }

    private Load tried(String name, double rate, Work work) {
        var load = generator.offer(rate, step, work);
        Bench.say("  %s: %s".formatted(name, load));
        settled.run();
        return load;
    }
}
