package io.sayonce.proof.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import io.sayonce.proof.Site;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.run.LocalService;

/** What has to be so before anything is measured; nothing is measured where it does not come true. */
final class Ready {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Ready() {}

    static void when(String what, BooleanSupplier reached) {
        if (!new Patience(LIMIT).until(reached)) {
            throw new Trouble("Nothing was measured; in %d minutes it did not come true that %s."
                    .formatted(LIMIT.toMinutes(), what));
        }
    }

    static LocalService when(LocalService started) {
        when(started.name() + " is ready", started::answers);
        return started;
    }

    /** The four services, started together. */
    static void all(Site site) {
        var starting = Arrays.stream(Service.values())
                .map(each -> Aside.supply(() -> site.start(each)))
                .toList();
        starting.forEach(each -> when(each.join()));
    }
}
