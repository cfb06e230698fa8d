package io.sayonce.proof.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.proof.faults.check.Rule;
import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.check.Violation;
import io.sayonce.proof.faults.load.Load;
import io.sayonce.proof.faults.strike.Plan;
import io.sayonce.proof.faults.strike.Recovery;
import io.sayonce.proof.faults.strike.Scene;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.PortPlan;

/** Tells stories while things go wrong as planned, waits until all has come to rest, and looks what has become of it. */
record Run(Scene scene, Tape tape, Inquiry inquiry, Plan plan, double perSecond) {

    /** Where stories were begun for long, since the machine is slow, they may take as long again to end. */
    private static final Duration STORIES_END = Duration.ofSeconds(120);
    /** In a long outage fewer begin in a second, so that what waits for its end stays countable. */
    private static final double PLANNED_STORIES = 200;
    /** A run grows longer where what is done to it takes time. */
    private static final int MOST_STORIES = 400;

    private static final double NANOS = 1e9;
    private static final Duration REST = Duration.ofSeconds(180);

    Outcome go() {
        var begun = System.nanoTime();
        try (var load = load()) {
            var strikes = Strikes.begin(plan, scene);
            var stories = tell(load, strikes);
            var struck = strikes.struck();
            load.awaitEnd(longer(STORIES_END, stories.multipliedBy(2)));
            var violations = new ArrayList<>(unfinished(load, strikes));
            var stuck = new Rest(scene, tape).await(REST);
            stuck.forEach(left -> violations.add(Violation.stuck("%s", left)));
            var evidence = inquiry.about(load.notebook(), stuck.isEmpty());
            violations.addAll(Rule.check(evidence));
            return new Outcome(
                    plan,
                    struck.stream().map(each -> each.amidst(stories)).toList(),
                    load.begun(),
                    load.notebook().told(),
                    evidence.accepted().size(),
                    List.copyOf(violations),
                    evidence.doubled(),
                    evidence.doubledMails(),
                    evidence.latest(),
                    recoveries(load),
                    (System.nanoTime() - begun) / NANOS);
        }
    }

    /** What did not come to its end, although nobody waits for it any longer, or came to a wrong one. */
    private List<Violation> unfinished(Load load, Strikes strikes) {
        var violations = new ArrayList<Violation>();
        strikes.failures().forEach(why -> violations.add(Violation.stuck("a fault was not undone: %s", why)));
        if (load.open() > 0) {
            violations.add(Violation.stuck("%d stories did not come to their end", load.open()));
        }
        load.notebook()
                .refused()
                .forEach((why, times) -> violations.add(Violation.stuck("%d stories ended early: %s", times, why)));
        load.notebook().errors().forEach(sentence -> violations.add(Violation.error("%s", sentence)));
        scene.processes().ended().forEach(name -> violations.add(Violation.stuck("%s has ended", name)));
        return violations;
    }

    private List<Recovery> recoveries(Load load) {
        return scene.stopwatch().stop(load.notebook()).stream()
                .filter(recovery -> !plan.starts(recovery.target()))
                .toList();
    }

    /** Stories begin while the plan is carried out; for how long they did. */
    private Duration tell(Load load, Strikes strikes) {
        var begun = System.nanoTime();
        var rate = Math.min(perSecond, PLANNED_STORIES / plan.load().toSeconds());
        load.run(rate, MOST_STORIES, strikes::areOver);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Load load() {
        var site = scene.site();
        return new Load(site.ports().of(PortPlan.FRONT), new Tokens(site.keys()), scene.hangUps(), plan.seed());
    }
}
