package io.sayonce.proof.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static io.sayonce.proof.bench.report.Unit.PER_SECOND;

/**
 * How many facts one replica takes from the topic into its journal in a second: when it reads all of it again with an
 * empty database, and live, from where it stood. Counted from the first fact that was heard to the last.
 */
@Command(name = "hearing", description = "Facts that one replica hears in a second, read again and live.")
final class HearingBench extends Measure {

    private static final double TARGET = 10_000;
    private static final Duration FAR = Duration.ofDays(365);

    @Option(names = "--stories", description = "Stories of four facts each (30000).")
    private int stories = 30_000;

    @Override
    void measure(Rounds rounds) {
        rounds.each(pace -> {
            try (var site = Site.open()) {
                return round(site, pace.many(stories));
            }
        });
    }

    private static List<Figure> round(Site site, int stories) {
        var figures = new ArrayList<Figure>();
        write(site, stories);
        for (var service : List.of(Service.NOTIFICATION, Service.COMPLAINT, Service.RESOLUTION)) {
            var heard = new Heard(site.database(service), (long) StoryWriter.FACTS * stories);
            var running = site.start(service);
            figures.add(Figure.of(service.module() + ", read again", heard.perSecond(), PER_SECOND)
                    .atLeast(TARGET));
            if (service != Service.RESOLUTION) {
                running.stop();
                continue;
            }
            Ready.when(running);
            running.pause();
            write(site, stories);
            running.resume();
            var live = new Heard(site.database(service), 2L * StoryWriter.FACTS * stories);
            figures.add(Figure.of(service.module() + ", live", live.perSecond(), PER_SECOND)
                    .atLeast(TARGET));
        }
        return figures;
    }

    private static void write(Site site, int stories) {
        try (var writer = new StoryWriter(site.bootstrapServers(), site.keys())) {
            for (var story = 0; story < stories; story++) {
                writer.promised(Instant.now().plus(FAR));
            }
        }
    }
}
