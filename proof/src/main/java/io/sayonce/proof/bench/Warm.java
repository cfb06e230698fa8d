package io.sayonce.proof.bench;

import java.time.Duration;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;

/** Before something is measured: its code compiled by use, and nothing of what was before left to do. */
final class Warm {

    private static final Duration EACH = Duration.ofSeconds(4);
    private static final Duration REST = Duration.ofMinutes(3);

    private Warm() {}

    static void up(Generator generator, Work work, Site site) {
        for (var rate = 100; rate <= 1_600; rate *= 2) {
            Bench.say("  warm-up: " + generator.offer(rate, EACH, work));
        }
        settle(site);
    }

    /** Waits until all that was decided is published. */
    static void settle(Site site) {
        var database = new Asked(site.database(Service.COMPLAINT));
        new Patience(REST).until(() -> database.number("select count(*) from outbox") == 0);
    }
}
