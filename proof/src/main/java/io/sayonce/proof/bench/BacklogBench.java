package io.sayonce.proof.bench;

import java.util.List;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.run.LocalService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static io.sayonce.proof.bench.report.Unit.PER_SECOND;
import static io.sayonce.proof.bench.report.Unit.SECONDS;

/**
 * How fast what could not be published for a while is published afterwards: complaints of two facts each, every one of
 * another customer, whose key has to be on the topic of keys before. Counted from the first fact that is struck out. The
 * service stands still while they are written, and has published as many before it is measured.
 */
@Command(name = "backlog", description = "A long outbox, published once the broker is there again.")
final class BacklogBench extends Measure {

    private static final double TARGET = 10_000;

    @Option(names = "--facts", description = "How many wait (200000).")
    private int facts = 200_000;

    @Override
    void measure(Rounds rounds) {
        try (var site = Site.toMeasure()) {
            Floor.of(site);
            var service = site.start(Service.COMPLAINT);
            Ready.when(service);
            var backlog = new Backlog(site.database(Service.COMPLAINT), site.keys());
            Bench.say("  warm-up: %,.0f/s"
                    .formatted(
                            drained(service, backlog, rounds.pace().many(facts)).perSecond()));
            rounds.each(pace -> figures(drained(service, backlog, pace.many(facts))));
        }
    }

    private static Backlog.Drained drained(LocalService service, Backlog backlog, int facts) {
        service.pause();
        backlog.fill(facts);
        service.resume();
        return backlog.drain();
    }

    private static List<Figure> figures(Backlog.Drained drained) {
        return List.of(
                Figure.of("drained", drained.perSecond(), PER_SECOND).atLeast(TARGET),
                Figure.of("took", drained.seconds(), SECONDS));
    }
}
