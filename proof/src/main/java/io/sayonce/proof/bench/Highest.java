package io.sayonce.proof.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import io.sayonce.proof.bench.load.Generator;
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

    /** The machine may have had something else to do. */
    private static final int TIMES = 2;

    double of(String name, Work work) {
        return of(name, work, Leftover.NONE).rate();
    }

    /** @param leftover what is left to do of the work at the end of a rate */
    Tried of(String name, Work work, Leftover leftover) {
        return of(rate -> tried(name, rate, work, leftover));
    }

    /**
     * What came of the highest rate, which is the last one that is kept.
     *
     * @param tried tries a rate
     */
    static Tried of(DoubleFunction<Tried> tried) {
        var highest = new AtomicReference<>(Tried.NONE);
        new RateSearch(FIRST, GAP).highest(rate -> {
            var kept = kept(rate, tried);
            kept.ifPresent(highest::set);
            return kept.isPresent();
        });
        return highest.get();
    }

    private static Optional<Tried> kept(double rate, DoubleFunction<Tried> tried) {
        return Stream.generate(() -> tried.apply(rate))
                .limit(TIMES)
                .filter(Tried::kept)
                .findFirst();
    }

    private Tried tried(String name, double rate, Work work, Leftover leftover) {
        var load = generator.offer(rate, step, work);
        var tried = new Tried(load, leftover.much(), leftover.isGoneSoon());
        Bench.say("  %s: %s".formatted(name, tried));
        settled.run();
        return tried;
    }
}
