package io.sayonce.proof.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static io.sayonce.proof.bench.report.Unit.PER_SECOND;

/**
 * How many facts one replica takes from the topic into its journal in a second. It reads all of it again with an empty
 * database, so that nothing is reacted to: the first third while its code is compiled, the last one when it is warm. What
 * it passes over is not counted.
 */
@Command(name = "hearing", description = "Facts that one replica hears in a second, just started and warm.")
final class HearingBench extends Measure {

    private static final double TARGET = 10_000;
    private static final Duration FAR = Duration.ofDays(365);

    @Option(names = "--stories", description = "Stories of four facts in each third (20000).")
    private int stories = 20_000;

    @Override
    void measure(Rounds rounds) {
        rounds.each(pace -> Stream.of(Service.NOTIFICATION, Service.COMPLAINT, Service.RESOLUTION)
                .flatMap(service -> round(service, pace.many(stories)))
                .toList());
    }

    private static Stream<Figure> round(Service service, int stories) {
        try (var site = Site.toMeasure()) {
            write(site, 3 * stories);
            var third = (long) StoryWriter.FACTS * stories;
            var database = site.database(service);
            site.start(service);
            var cold = new Heard(database, third).perSecond();
            new Heard(database, 2 * third).perSecond();
            var warm = new Heard(database, 3 * third).perSecond();
            var kept = new Asked(database).number("select count(*) from journal") / (3.0 * third);
            return Stream.of(
                    Figure.of(service.module() + ", just started", cold * kept, PER_SECOND),
                    Figure.of(service.module(), warm * kept, PER_SECOND).atLeast(TARGET));
        }
    }

    private static void write(Site site, int stories) {
        try (var writer = new StoryWriter(site.bootstrapServers(), site.keys())) {
            for (var story = 0; story < stories; story++) {
                writer.promised(Instant.now().plus(FAR));
            }
        }
    }
}
