package io.sayonce.proof.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import io.sayonce.proof.faults.check.Rule;
import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.check.Violation;
import io.sayonce.proof.faults.load.Load;
import io.sayonce.proof.faults.strike.Plan;
import io.sayonce.proof.faults.strike.Scene;
import io.sayonce.proof.faults.strike.Strike;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Aside;

/** Tells stories while things go wrong as planned, waits until all has come to rest, and looks what has become of it. */
record Run(Scene scene, Tape tape, Plan plan, double perSecond) {

    private static final Duration STORIES_END = Duration.ofSeconds(120);
    /** In a long outage fewer begin in a second, so that what waits for its end stays countable. */
    private static final double MOST_STORIES = 300;

    private static final double NANOS = 1e9;
    private static final Duration REST = Duration.ofSeconds(180);

    Outcome go() {
        var begun = System.nanoTime();
        try (var load = load()) {
            var violations = new ArrayList<>(hurt(load));
            load.awaitEnd(STORIES_END);
            if (load.open() > 0) {
                violations.add(Violation.stuck("%d stories did not come to their end", load.open()));
            }
            load.notebook()
                    .refused()
                    .forEach((why, times) -> violations.add(Violation.stuck("%d stories ended early: %s", times, why)));
            scene.processes().ended().forEach(name -> violations.add(Violation.stuck("%s has ended", name)));
            var inquiry = new Inquiry(scene, tape);
            var stuck = new ArrayList<>(new Rest(scene, tape).await(REST));
            stuck.addAll(inquiry.strangers());
            stuck.forEach(left -> violations.add(Violation.stuck("%s", left)));
            var evidence = inquiry.about(load.notebook(), stuck.isEmpty());
            violations.addAll(Rule.check(evidence));
            return new Outcome(
                    plan,
                    load.begun(),
                    load.notebook().told(),
                    evidence.accepted().size(),
                    List.copyOf(violations),
                    evidence.doubled(),
                    evidence.doubledMails(),
                    scene.stopwatch().stop(load.notebook()),
                    (System.nanoTime() - begun) / NANOS);
        }
    }

    /** Stories begin while the plan is carried out; what could not be undone. */
    private List<Violation> hurt(Load load) {
        var strikes = plan.strikes().stream().map(this::carryOut).toList();
        load.run(Math.min(perSecond, MOST_STORIES / plan.load().toSeconds()), plan.load());
        return strikes.stream()
                .map(strike -> strike.handle((done, failure) -> Optional.ofNullable(failure)))
                .flatMap(strike -> strike.join().stream())
                .map(failure -> Violation.stuck("a fault was not undone: %s", failure))
                .toList();
    }

    private Load load() {
        var site = scene.site();
        return new Load(site.ports().of(PortPlan.FRONT), new Tokens(site.keys()), scene.hangUps(), plan.seed());
    }

    private CompletableFuture<Void> carryOut(Strike strike) {
        var start = System.nanoTime();
        return Aside.run(() -> {
            await(start + strike.after().toNanos());
            var begun = System.nanoTime();
            strike.fault().begin(scene);
            await(begun + strike.length().toNanos());
            strike.fault().end(scene);
        });
    }

    private static void await(long moment) {
        for (var early = moment - System.nanoTime(); early > 0; early = moment - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
    }
}
