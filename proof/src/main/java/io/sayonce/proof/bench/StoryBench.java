package io.sayonce.proof.bench;

import java.util.List;
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

    private static final double BUSY = 100;
    private static final List<Double> RATES = List.of(25.0, BUSY);
    private static final double P50_MILLIS = 50;
    private static final double P99_MILLIS = 300;

    @Override
    void measure(Rounds rounds) {
        try (var site = Site.toMeasure();
                var generator = new Generator();
                var mails = MailArrivals.at(site.ports().of(PortPlan.SMTP), generator.vertx())) {
            Ready.all(site);
            var told = toldInWriting(site, generator, mails);
            Runnable settled = () -> Settled.await(site, Service.values());
            Warm.up(generator, told, BUSY, settled);
            var compilers = Compilers.of(site.parts());
            rounds.each(pace -> RATES.stream()
                    .flatMap(rate -> {
                        Warm.at(generator, told, rate, compilers, settled);
                        var labour = new Labour(site.parts());
                        var load = generator.offer(rate, pace.length(), told);
                        settled.run();
                        var story = "a story at %.0f/s".formatted(rate);
                        return Stream.concat(figures(rate, load), labour.forOne(story, load.done()).stream());
                    })
                    .toList());
        }
    }

    private static Stream<Figure> figures(double rate, Load load) {
        var at = " at %.0f/s".formatted(rate);
        return Stream.of(
                Figure.of("POST to mail" + at + ", p50", load.millis(50), MILLIS)
                        .atMost(P50_MILLIS),
                Figure.of("POST to mail" + at + ", p99", load.millis(99), MILLIS)
                        .atMost(P99_MILLIS),
                Figure.of("missed" + at, load.missed(), COUNT).atMost(0));
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
