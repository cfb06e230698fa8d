package io.sayonce.proof.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.run.LocalService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static io.sayonce.proof.bench.report.Unit.PER_SECOND;

/**
 * How many facts one replica takes from the topic into its journal in a second: when it has just been started and reads
 * all of it again with an empty database, and once it is warm. Counted from the first fact that was heard to the last.
 */
@Command(name = "hearing", description = "Facts that one replica hears in a second, just started and warm.")
final class HearingBench extends Measure {

    private static final double TARGET = 10_000;
    private static final Duration FAR = Duration.ofDays(365);

    @Option(names = "--stories", description = "Stories of four facts each (20000).")
    private int stories = 20_000;

    @Override
    void measure(Rounds rounds) {
        rounds.each(pace -> Stream.of(Service.NOTIFICATION, Service.COMPLAINT, Service.RESOLUTION)
                .flatMap(service -> round(service, pace.many(stories)))
                .toList());
    }

    private static Stream<Figure> round(Service service, int stories) {
        try (var site = Site.toMeasure()) {
            var facts = (long) StoryWriter.FACTS * stories;
            var database = site.database(service);
            write(site, stories);
            var running = site.start(service);
            var cold = new Heard(database, facts).perSecond();
            Ready.when(running);
            var warmer = more(site, running, stories, new Heard(database, 2 * facts));
            Bench.say("  warm-up of %s: %,.0f/s".formatted(service.module(), warmer));
            var warm = more(site, running, stories, new Heard(database, 3 * facts));
            return Stream.of(
                    Figure.of(service.module() + ", just started", cold, PER_SECOND),
                    Figure.of(service.module(), warm, PER_SECOND).atLeast(TARGET));
        }
    }

    /** The service stands still while they are written. */
    private static double more(Site site, LocalService running, int stories, Heard heard) {
        running.pause();
        write(site, stories);
        running.resume();
        return heard.perSecond();
    }

    private static void write(Site site, int stories) {
        try (var writer = new StoryWriter(site.bootstrapServers(), site.keys())) {
            for (var story = 0; story < stories; story++) {
                writer.promised(Instant.now().plus(FAR));
            }
        }
    }
}
