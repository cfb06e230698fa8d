package io.sayonce.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.sayonce.proof.Moment;
import io.sayonce.proof.faults.strike.Plan;
import io.sayonce.proof.faults.strike.Scene;
import io.sayonce.proof.faults.strike.Strike;
import io.sayonce.stack.process.Aside;

/** The strikes of a plan while they are carried out, each on a thread of its own. */
final class Strikes {

    private final List<CompletableFuture<Struck>> strikes;
    private final CompletableFuture<Void> over;

    private Strikes(List<CompletableFuture<Struck>> strikes) {
        this.strikes = strikes;
        this.over = CompletableFuture.allOf(strikes.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> done)
                .thenRunAsync(
                        () -> {}, CompletableFuture.delayedExecutor(Plan.AFTERWARDS.toMillis(), TimeUnit.MILLISECONDS));
    }

    static Strikes begin(Plan plan, Scene scene) {
        plan.strikes().forEach(strike -> strike.fault().prepare(scene));
        var start = System.nanoTime();
        return new Strikes(plan.strikes().stream()
                .map(strike -> Aside.supply(() -> carryOut(strike, scene, start)))
                .toList());
    }

    /** Whether all are undone, and have been for so long that it is seen how it goes on. */
    boolean areOver() {
        return over.isDone();
    }

    /** Those that were carried out to their end; returns when there are no others. */
    List<Struck> struck() {
        return strikes.stream()
                .flatMap(strike -> strike.handle((struck, failure) -> Optional.ofNullable(struck)).join().stream())
                .toList();
    }

    /** Why others were not. */
    List<Throwable> failures() {
        return strikes.stream()
                .flatMap(strike -> strike.handle((struck, failure) -> Optional.ofNullable(failure)).join().stream())
                .toList();
    }

    /** It lasts from when it has begun, since there are processes to be started for some. */
    private static Struck carryOut(Strike strike, Scene scene, long start) {
        new Moment(start + strike.after().toNanos()).await();
        strike.fault().begin(scene);
        try {
            var begun = System.nanoTime();
            new Moment(begun + strike.length().toNanos()).await();
            var vain = strike.fault().vain(scene);
            var length = System.nanoTime() - begun;
            return Struck.of(strike, Duration.ofNanos(begun - start), Duration.ofNanos(length), vain);
        } finally {
            strike.fault().end(scene);
        }
    }
}
