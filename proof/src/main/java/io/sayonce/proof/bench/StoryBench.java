package io.sayonce.proof.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Calls;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Load;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;
import picocli.CommandLine.Command;

import static io.sayonce.proof.bench.report.Unit.COUNT;
import static io.sayonce.proof.bench.report.Unit.MILLIS;

/** How long it takes from the moment at which somebody records a complaint until its customer has it in writing. */
@Command(name = "story", description = "From POST until the mail has arrived, all four services, 25 and 100 a second.")
final class StoryBench extends Measure {

    private static final double QUIET = 25;
    private static final double BUSY = 100;
    private static final double P50_MILLIS = 50;
    private static final double P99_MILLIS = 300;

    @Override
    void measure(Rounds rounds) {
        try (var site = Site.toMeasure();
                var generator = new Generator();
                var mails = MailArrivals.at(site.ports().of(PortPlan.SMTP), generator.vertx())) {
            Ready.all(site);
            var told = toldInWriting(site, generator, mails);
            Warm.up(generator, told, BUSY, () -> Settled.await(site, Service.values()));
            rounds.each(pace -> {
                var quiet = offer(site, generator, QUIET, pace, told);
                var busy = offer(site, generator, BUSY, pace, told);
                return Stream.concat(quiet(quiet), busy(busy)).toList();
            });
        }
    }

    private static Load offer(Site site, Generator generator, double rate, Pace pace, Work told) {
        var load = generator.offer(rate, pace.length(), told);
        Settled.await(site, Service.values());
        return load;
    }

    private static Stream<Figure> quiet(Load load) {
        return Stream.of(
                Figure.of("POST to mail at 25/s, p50", load.millis(50), MILLIS),
                Figure.of("POST to mail at 25/s, p99", load.millis(99), MILLIS),
                Figure.of("missed at 25/s", load.missed(), COUNT).atMost(0));
    }

    private static Stream<Figure> busy(Load load) {
        return Stream.of(
                Figure.of("POST to mail at 100/s, p50", load.millis(50), MILLIS).atMost(P50_MILLIS),
                Figure.of("POST to mail at 100/s, p99", load.millis(99), MILLIS).atMost(P99_MILLIS),
                Figure.of("missed at 100/s", load.missed(), COUNT).atMost(0));
    }

    private static Work toldInWriting(Site site, Generator generator, MailArrivals mails) {
        var callers = Callers.of(site);
        var recording = new Calls(generator.vertx(), site.ports().of(Service.COMPLAINT), callers::record);
        var number = new AtomicLong();
        return () -> {
            var mail = mails.to(callers.email(number.getAndIncrement()));
            return Future.all(recording.begin(), mail);
        };
    }
}
