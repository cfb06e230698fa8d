package io.sayonce.proof.bench;

import java.time.Duration;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.stack.plan.Service;

/** Before something is measured: its code compiled by use, and nothing of what was before left to do. */
final class Warm {

    private static final Duration EACH = Duration.ofSeconds(4);
    private static final int TRIES = 3;

    private Warm() {}

    /** At ever higher rates, each held until it is kept: what is still cold is not buried. */
    static void up(Generator generator, Work work, double last, Runnable settled) {
        for (var rate = last / 32; rate <= last; rate *= 2) {
            for (var held = 0; held < TRIES && !isKept(generator, rate, work); held++) {
                settled.run();
            }
        }
        settled.run();
    }

    private static boolean isKept(Generator generator, double rate, Work work) {
        var load = generator.offer(rate, EACH, work);
        Bench.say("  warm-up: " + load);
        return load.kept();
    }

    /** Waits until all that was decided is published. */
    static void settle(Site site) {
        var database = new Asked(site.database(Service.COMPLAINT));
        Ready.when("the outbox is empty", () -> database.number("select count(*) from outbox") == 0);
    }
}
