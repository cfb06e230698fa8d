package io.sayonce.proof.bench;

import java.util.List;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static io.sayonce.proof.bench.report.Unit.PER_SECOND;
import static io.sayonce.proof.bench.report.Unit.SECONDS;

/**
 * How fast what could not be published for a while is published afterwards: complaints of two facts each, every one of
 * another customer, whose key has to be on the topic of keys before. Counted from the first fact that is struck out.
 */
@Command(name = "backlog", description = "A long outbox, published once the broker is there again.")
final class BacklogBench extends Measure {

    private static final double TARGET = 10_000;

    @Option(names = "--facts", description = "How many wait (200000).")
    private int facts = 200_000;

    @Override
    void measure(Rounds rounds) {
        rounds.each(pace -> {
            try (var site = Site.open()) {
                return round(site, pace.many(facts));
            }
        });
    }

    private static List<Figure> round(Site site, int facts) {
        Floor.of(site);
        var backlog = new Backlog(site.database(Service.COMPLAINT));
        backlog.fill(site.keys(), facts);
        var running = site.start(Service.COMPLAINT);
        var drained = backlog.drain();
        Ready.when(running);
        return List.of(
                Figure.of("drained", drained.perSecond(), PER_SECOND).atLeast(TARGET),
                Figure.of("took", drained.seconds(), SECONDS));
    }
}
