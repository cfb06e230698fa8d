package io.sayonce.proof.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.strike.Plan;
import io.sayonce.proof.faults.strike.Scene;

/**
 * Runs one after the other, in one stack for as long as nothing goes wrong in it. What went wrong is kept as it is, and
 * the next run gets a new stack.
 */
final class Campaign {

    private static final Duration REST_USUALLY = Duration.ofSeconds(15);

    /** Longer plans are passed over for shorter ones, but not for ever, since a seed that is passed over is not run. */
    private static final int AHEAD = 20;

    private final Report report;
    private final Ledger ledger;
    private final double perSecond;
    private final boolean trained;
    private final List<Line> lines = new ArrayList<>();

    Campaign(Report report, Ledger ledger, double perSecond, boolean trained) {
        this.report = report;
        this.ledger = ledger;
        this.perSecond = perSecond;
        this.trained = trained;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** As many seeds as that, from the first on. */
    void seeds(long first, int many) {
        var next = first;
        while (next < first + many) {
            next = inOneStack(next, first + many, Duration.ofDays(365));
        }
    }

    /** As many as begin and, by their plans, end within so long a time, counted from when the stack is ready. */
    void minutes(long first, Duration length) {
        inOneStack(first, first + AHEAD, length);
    }

    /** The next seed. */
    private long inOneStack(long first, long end, Duration length) {
        try (var scene = Scene.open(trained);
                var tape = new Tape(scene.site().bootstrapServers())) {
            var inquiry = new Inquiry(scene, tape);
            var stop = System.nanoTime() + length.toNanos();
            for (var seed = first; seed < end; seed++) {
                var plan = Plan.of(seed);
                if (!fits(plan, stop)) {
                    continue;
                }
                if (!run(new Run(scene, tape, inquiry, plan, perSecond))) {
                    return seed + 1;
                }
            }
            return end;
        }
    }

    private static boolean fits(Plan plan, long stop) {
        return System.nanoTime() + plan.load().plus(REST_USUALLY).toNanos() < stop;
    }

    /** A run that fails by itself is kept like any other that is not good. */
    private static Outcome outcome(Run run) {
        try {
            return run.go();
        } catch (RuntimeException failed) {
            return Outcome.failed(run.plan(), failed);
        }
    }

    private boolean run(Run run) {
        var outcome = outcome(run);
        var line = Line.of(outcome, perSecond, trained);
        lines.add(line);
        ledger.add(line);
        report.tell(outcome, line);
        if (!line.isGood()) {
            Path kept = run.scene().site().keep();
            report.out().println("       logs and data: " + kept);
        }
        return line.isGood();
    }
}
