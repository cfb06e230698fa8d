package io.sayonce.proof.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Call;
import io.sayonce.proof.bench.load.Calls;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Service;
import picocli.CommandLine.Command;

import static io.sayonce.proof.bench.report.Unit.COUNT;
import static io.sayonce.proof.bench.report.Unit.MILLIS;

/** How long the next person waits for what there is to know, by how much has happened already. */
@Command(name = "context", description = "Reading the context of stories of 10, 100 and 1,000 facts, 50 a second.")
final class ContextBench extends Measure {

    private static final List<Integer> LENGTHS = List.of(10, 100, 1_000);
    private static final int STORIES = 20;
    private static final double RATE = 50;
    private static final double P99_MILLIS = 10;

    @Override
    void measure(Rounds rounds) {
        try (var site = Site.toMeasure();
                var generator = new Generator()) {
            var stories = write(site);
            Ready.when(site.start(Service.COMPLAINT));
            var facts = (long) STORIES * LENGTHS.stream().mapToInt(each -> each).sum();
            var journal = new Asked(site.database(Service.COMPLAINT));
            Ready.when("all stories are heard", () -> journal.number("select count(*) from journal") >= facts);
            var reads = new LinkedHashMap<Integer, Work>();
            stories.forEach((length, same) -> reads.put(length, read(site, generator, same)));
            reads.values().forEach(each -> Warm.up(generator, each, RATE, () -> {}));
            var compilers = Compilers.of(site.parts());
            rounds.each(pace -> reads.entrySet().stream()
                    .flatMap(each -> {
                        Warm.at(generator, each.getValue(), RATE, compilers, () -> {});
                        return round(generator, pace, each.getKey(), each.getValue()).stream();
                    })
                    .toList());
        }
    }

    private static Map<Integer, List<UUID>> write(Site site) {
        var stories = new LinkedHashMap<Integer, List<UUID>>();
        try (var writer = new StoryWriter(site.bootstrapServers(), site.keys())) {
            for (var length : LENGTHS) {
                var same = new ArrayList<UUID>();
                for (var story = 0; story < STORIES; story++) {
                    same.add(writer.told(length));
                }
                stories.put(length, same);
            }
        }
        return stories;
    }

    private static Work read(Site site, Generator generator, List<UUID> stories) {
        var agent = new Tokens(site.keys()).staff("agent", "anna", "front-desk");
        return new Calls(
                generator.vertx(),
                site.ports().of(Service.COMPLAINT),
                number -> Call.get(
                        "/v1/complaints/%s/context".formatted(stories.get((int) (number % stories.size()))), agent));
    }

    private static List<Figure> round(Generator generator, Pace pace, int length, Work read) {
        var load = generator.offer(RATE, pace.length(), read);
        load.trouble().ifPresent(first -> Bench.say("  " + load));
        return List.of(
                Figure.of("%,d facts, p50".formatted(length), load.millis(50), MILLIS),
                Figure.of("%,d facts, p99".formatted(length), load.millis(99), MILLIS)
                        .atMost(P99_MILLIS),
                Figure.of("%,d facts, not answered".formatted(length), load.missed(), COUNT)
                        .atMost(0));
    }
}
