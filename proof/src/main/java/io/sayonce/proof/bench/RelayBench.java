package io.sayonce.proof.bench;

import java.util.List;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.floor.IntakeStatement;
import io.sayonce.proof.bench.floor.RoundTrip;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;
import picocli.CommandLine.Command;

import static io.sayonce.proof.bench.report.Unit.MILLIS;
import static io.sayonce.proof.bench.report.Unit.PER_SECOND;
import static io.sayonce.proof.bench.report.Unit.TIMES;

/**
 * How long a fact is on its way from its commit, as the database itself noted it, to a consumer that has it; beside one
 * statement and one round trip through the broker at the same rate. Facts are claims of complaints, one each.
 */
@Command(name = "relay", description = "From a fact's commit to a consumer that has it, at 500 and 2,000 a second.")
final class RelayBench extends Measure {

    private static final List<Integer> RATES = List.of(500, 2_000);
    private static final double TIMES_P50 = 3;
    private static final double TIMES_P99 = 5;
    private static final double ENOUGH = 0.98;

    @Override
    void measure(Rounds rounds) {
        try (var site = Site.toMeasure();
                var generator = new Generator()) {
            noteCommits(site);
            var floor = Floor.of(site);
            Ready.when(site.start(Service.COMPLAINT));
            var statement = Generator.await(IntakeStatement.into(floor.login(), generator.vertx()));
            try (var trip = RoundTrip.over(site.bootstrapServers());
                    var claims = new Claims(site, generator)) {
                var least = statement.then(trip);
                Warm.up(generator, least, 1_600, () -> {});
                claims.warm();
                rounds.each(pace -> RATES.stream()
                        .flatMap(rate -> round(generator, rate, pace, least, claims).stream())
                        .toList());
            }
        }
    }

    private static void noteCommits(Site site) {
        new Asked(site.database().admin()).run("alter system set track_commit_timestamp = on");
        site.database().stop();
        site.database().start();
    }

    private static List<Figure> round(Generator generator, int rate, Pace pace, Work least, Claims claims) {
        var floor = generator.offer(rate, pace.length(), least);
        Bench.say("  floor: " + floor);
        var told = claims.at(rate, pace.length());
        var at = ", %,d/s".formatted(rate);
        var half = told.millis(50);
        var most = told.millis(99);
        return List.of(
                Figure.of("claims made" + at, told.claims().achieved(), PER_SECOND)
                        .atLeast(ENOUGH * rate),
                Figure.of("statement, then round trip, p50" + at, floor.millis(50), MILLIS),
                Figure.of("statement, then round trip, p99" + at, floor.millis(99), MILLIS),
                Figure.of("commit to consumer, p50" + at, half, MILLIS),
                Figure.of("commit to consumer, p99" + at, most, MILLIS),
                Figure.of("p50 to the floor's" + at, half / floor.millis(50), TIMES)
                        .atMost(TIMES_P50),
                Figure.of("p99 to the floor's" + at, most / floor.millis(99), TIMES)
                        .atMost(TIMES_P99));
    }
}
