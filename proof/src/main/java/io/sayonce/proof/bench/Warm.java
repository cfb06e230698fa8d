package io.sayonce.proof.bench;

import java.time.Duration;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;

import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Load;
import io.sayonce.proof.bench.load.Work;

/** Before something is measured: its code compiled by use, and nothing of what was before left to do. */
final class Warm {

    private static final Duration EACH = Duration.ofSeconds(4);
    private static final int TRIES = 3;
    private static final int IN_VAIN = 6;
    private static final int LONGEST = 60;
    private static final double NOTABLY = 0.05;
    private static final double AT_REST = 0.1;

    private Warm() {}

    /** At ever higher rates, each held until it is kept, so that what is still cold is not buried; the last while it helps. */
    static void up(Generator generator, Work work, double last, Runnable settled) {
        up(last, rate -> offered(generator, rate, work, settled));
    }

    /** @param offered offers work at a rate, and says what became of it */
    static void up(double last, DoubleFunction<Load> offered) {
        for (var rate = last / 32; rate < last; rate *= 2) {
            hold(rate, offered);
        }
        at(last, offered, () -> 0);
    }

    /**
     * At one rate for as long as it helps, and until the compilers rest: other code is at work at a rate that leaves room
     * than at one that does not.
     */
    static void at(Generator generator, Work work, double rate, Compilers compilers, Runnable settled) {
        var busy = at(rate, each -> offered(generator, each, work, settled), compilers::busy);
        Bench.say("  warm at %.0f/s: compilers keep %.2f processors busy".formatted(rate, busy));
    }

    /** @return how many processors the compilers kept busy in the end */
    private static double at(double rate, DoubleFunction<Load> offered, DoubleSupplier compilers) {
        var best = offered.apply(rate);
        var inVain = 0;
        var busy = 0.0;
        for (var held = 0; held < LONGEST && (inVain < IN_VAIN || busy > AT_REST); held++) {
            var next = offered.apply(rate);
            busy = compilers.getAsDouble();
            inVain++;
            if (isBetter(next, best)) {
                best = next;
                inVain = 0;
            }
        }
        return busy;
    }

    private static void hold(double rate, DoubleFunction<Load> offered) {
        for (var held = 0; held < TRIES; held++) {
            if (offered.apply(rate).kept()) {
                return;
            }
        }
    }

    private static boolean isBetter(Load next, Load best) {
        return next.achieved() > best.achieved() * (1 + NOTABLY) || next.millis(50) < best.millis(50) * (1 - NOTABLY);
    }

    private static Load offered(Generator generator, double rate, Work work, Runnable settled) {
        var load = generator.offer(rate, EACH, work);
        Bench.say("  warm-up: " + load);
        settled.run();
        return load;
    }
}
