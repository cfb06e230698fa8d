package io.sayonce.proof.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.demo.Fact;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.demo.Watch;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static io.sayonce.proof.bench.report.Unit.COUNT;
import static io.sayonce.proof.bench.report.Unit.MILLIS;

/**
 * How late the clock is: many promises are open, and in one second many more fall due. Late is counted from the due time
 * to the moment at which {@code promise-broken} was sent to the topic.
 */
@Command(name = "clock", description = "How late promises are broken when many fall due in the same second.")
final class ClockBench extends Measure {

    private static final Duration FAR = Duration.ofDays(365);
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final double LATEST_MILLIS = 1_000;
    private static final String OPEN = "select count(*) from promise where state = 'OPEN'";
    private static final int PROMISED_PER_SECOND = 20;

    @Option(names = "--open", description = "Open promises (100000).")
    private int open = 100_000;

    @Option(names = "--due", description = "How many more fall due in the one second of each round (1000).")
    private int due = 1_000;

    @Override
    void measure(Rounds rounds) {
        open = rounds.pace().many(open);
        due = rounds.pace().many(due);
        try (var site = Site.toMeasure()) {
            var complaints = write(site);
            site.start(Service.RESOLUTION);
            awaitOpen(site.database(Service.RESOLUTION));
            rounds.each(pace -> round(site, complaints));
        }
    }

    private List<UUID> write(Site site) {
        var complaints = new ArrayList<UUID>();
        try (var writer = new StoryWriter(site.bootstrapServers(), site.keys())) {
            for (var story = 0; story < open; story++) {
                complaints.add(writer.promised(Instant.now().plus(FAR)));
            }
        }
        return complaints;
    }

    private List<Figure> round(Site site, List<UUID> complaints) {
        var agent = new Tokens(site.keys()).staff("agent", "anna", "front-desk");
        var rest = new Rest(site.address(Service.RESOLUTION), LIMIT);
        var second = Instant.now().plusSeconds(10 + due / PROMISED_PER_SECOND);
        var step = Duration.ofSeconds(1).dividedBy(due);
        var dueAt = new HashMap<String, Instant>();
        try (var watch = Watch.fromNow(site.bootstrapServers())) {
            for (var promise = 0; promise < due; promise++) {
                var at = second.plus(step.multipliedBy(promise));
                var made = rest.post(
                        agent,
                        "/v1/promises",
                        Map.of(
                                "complaint",
                                complaints.get(promise),
                                "kind",
                                "callback",
                                "dueAt",
                                at.toString(),
                                "text",
                                "A call.",
                                "judgement",
                                Map.of("rule", "date-is-feasible", "note", "It is there to be broken.")));
                dueAt.put(made.body().path("id").asText(), at);
            }
            if (Instant.now().isAfter(second)) {
                throw new Trouble("This machine is too slow to promise %d things before they are due.".formatted(due));
            }
            watch.until(() -> broken(watch).size() >= due, LIMIT);
            watch.catchUp();
            return figures(broken(watch), dueAt);
        }
    }

    private static List<Fact> broken(Watch watch) {
        return watch.all().stream()
                .filter(fact -> fact.type().equals("promise-broken"))
                .toList();
    }

    private List<Figure> figures(List<Fact> broken, Map<String, Instant> dueAt) {
        var late = new Histogram(3);
        var times = new HashMap<String, Integer>();
        for (var fact : broken) {
            var promise = fact.body().path("promise").asText();
            times.merge(promise, 1, Integer::sum);
            late.recordValue(Math.max(
                    0, Duration.between(dueAt.get(promise), fact.writtenAt()).toMillis()));
        }
        return List.of(
                Figure.of("broken, of %,d due".formatted(due), times.size(), COUNT)
                        .atLeast(due),
                Figure.of("broken twice", broken.size() - times.size(), COUNT).atMost(0),
                Figure.of("late, p50", late.getValueAtPercentile(50), MILLIS),
                Figure.of("late, p99", late.getValueAtPercentile(99), MILLIS),
                Figure.of("late, the latest", late.getMaxValue(), MILLIS).atMost(LATEST_MILLIS));
    }

    private void awaitOpen(Login database) {
        var asked = new Asked(database);
        if (!new Patience(LIMIT).until(() -> asked.number(OPEN) >= open)) {
            throw new Trouble("Not all stories were heard within %d minutes.".formatted(LIMIT.toMinutes()));
        }
    }
}
