package io.sayonce.proof.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Load;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;

import static io.sayonce.proof.bench.report.Unit.COUNT;
import static io.sayonce.proof.bench.report.Unit.MILLIS;
import static io.sayonce.proof.bench.report.Unit.PER_SECOND;
import static io.sayonce.proof.bench.report.Unit.TIMES;

/** The statement, the bare endpoint and the service, one after the other. */
record IntakeRace(Generator generator, Work statement, Work bare, Work service, Site site) {

    private static final double RATE = 0.6;
    private static final double TIMES_P99 = 3;

    void warm() {
        List.of(statement, bare, service).forEach(each -> Warm.up(generator, each, 1_600, this::settle));
    }

    List<Figure> round(Pace pace) {
        var search = new Highest(generator, pace.step(), this::settle);
        var alone = search.of("statement", statement);
        var floor = search.of("bare", bare);
        var highest = search.of("intake", service, Unpublished.of(site, Service.COMPLAINT));
        var intake = highest.rate();
        var half = intake / 2;
        var compilers = Compilers.of(site.parts());
        Warm.at(generator, bare, half, compilers, this::settle);
        var bareAtHalf = at(half, pace.length(), bare);
        Warm.at(generator, service, half, compilers, this::settle);
        var labour = new Labour(site.parts());
        var intakeAtHalf = at(half, pace.length(), service);
        var computed = labour.forOne("a complaint", intakeAtHalf.done());
        var figures = Stream.of(
                Figure.of("the statement alone", alone, PER_SECOND),
                Figure.of("the bare endpoint", floor, PER_SECOND),
                Figure.of("intake", intake, PER_SECOND),
                Figure.of("missed at that rate", highest.load().missed(), COUNT),
                Figure.of("facts not published at its end", highest.left(), COUNT),
                Figure.of("intake's rate to the bare endpoint's", intake / floor, TIMES)
                        .atLeast(RATE),
                Figure.of("both at half of intake's rate", half, PER_SECOND),
                Figure.of("missed by the bare endpoint", bareAtHalf.missed(), COUNT)
                        .atMost(0),
                Figure.of("missed by intake", intakeAtHalf.missed(), COUNT).atMost(0),
                Figure.of("the bare endpoint's p50", bareAtHalf.millis(50), MILLIS),
                Figure.of("the bare endpoint's p99", bareAtHalf.millis(99), MILLIS),
                Figure.of("intake's p50", intakeAtHalf.millis(50), MILLIS),
                Figure.of("intake's p99", intakeAtHalf.millis(99), MILLIS),
                Figure.of("intake's p99 to the bare endpoint's", intakeAtHalf.millis(99) / bareAtHalf.millis(99), TIMES)
                        .atMost(TIMES_P99));
        return Stream.concat(figures, computed.stream()).toList();
    }

    private Load at(double rate, Duration length, Work work) {
        var load = generator.offer(rate, length, work);
        settle();
        return load;
    }

    private void settle() {
        Settled.await(site, Service.COMPLAINT);
    }
}
