package io.sayonce.proof.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.sayonce.proof.Machine;
import io.sayonce.proof.Site;
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

/**
 * How late the clock is: many promises are open, and in one second many more fall due. Late is counted from the due time
 * to the moment at which {@code promise-broken} was sent to the topic.
 */
@Command(name = "clock", description = "How late promises are broken when many fall due in the same second.")
final class ClockBench implements Callable<Integer> {

    private static final Duration FAR = Duration.ofDays(365);
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int FACTS_EACH = 4;
    private static final int PROMISED_PER_SECOND = 20;

    @Option(names = "--open", defaultValue = "100000", description = "Open promises (${DEFAULT-VALUE}).")
    private int open;

    @Option(
            names = "--due",
            defaultValue = "1000",
            description = "How many more fall due in the one second of each round (${DEFAULT-VALUE}).")
    private int due;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds (${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() {
        System.out.println(Machine.describe());
        try (var site = Site.open()) {
            var complaints = write(site);
            var begun = Instant.now();
            site.start(Service.RESOLUTION);
            awaitOpen(site.database(Service.RESOLUTION));
            var took = Duration.between(begun, Instant.now());
            System.out.printf(
                    "%,d facts read from the beginning in %d s: %,.0f/s%n",
                    FACTS_EACH * open, took.toSeconds(), 1000.0 * FACTS_EACH * open / took.toMillis());
            System.out.println("round   broken  twice        p50        p99        max");
            for (var round = 1; round <= rounds; round++) {
                System.out.println(round(round, site, complaints));
            }
        }
        return 0;
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

    private String round(int round, Site site, List<UUID> complaints) {
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
            return line(round, broken(watch), dueAt);
        }
    }

    private static List<Fact> broken(Watch watch) {
        return watch.all().stream()
                .filter(fact -> fact.type().equals("promise-broken"))
                .toList();
    }

    private static String line(int round, List<Fact> broken, Map<String, Instant> dueAt) {
        var late = new Histogram(3);
        var times = new HashMap<String, Integer>();
        for (var fact : broken) {
            var promise = fact.body().path("promise").asText();
            times.merge(promise, 1, Integer::sum);
            late.recordValue(Math.max(
                    0, Duration.between(dueAt.get(promise), fact.writtenAt()).toMillis()));
        }
        return "%5d  %7d  %5d  %6d ms  %6d ms  %6d ms"
                .formatted(
                        round,
                        times.size(),
                        times.values().stream().filter(many -> many > 1).count(),
                        late.getValueAtPercentile(50),
                        late.getValueAtPercentile(99),
                        late.getMaxValue());
    }

    private void awaitOpen(Login database) {
        if (!new Patience(LIMIT).until(() -> isOpen(database))) {
            throw new Trouble("Not all stories were heard within %d minutes.".formatted(LIMIT.toMinutes()));
        }
    }

    private boolean isOpen(Login database) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from promise where state = 'OPEN'")) {
            found.next();
            return found.getInt(1) >= open;
        } catch (SQLException e) {
            throw new Trouble("The database does not answer: " + e.getMessage(), e);
        }
    }
}
