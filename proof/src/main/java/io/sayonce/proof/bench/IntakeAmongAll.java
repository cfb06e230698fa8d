package io.sayonce.proof.bench;

import java.util.List;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.plan.Service;

import static io.sayonce.proof.bench.report.Unit.COUNT;
import static io.sayonce.proof.bench.report.Unit.MILLIS;
import static io.sayonce.proof.bench.report.Unit.PER_SECOND;

/** Intake while the three other services hear all of it on the same machine. */
record IntakeAmongAll(Generator generator, Work service, Site site) {

    private static final double WARM = 400;

    void warm() {
        Warm.up(generator, service, WARM, this::settle);
    }

    List<Figure> round(Pace pace) {
        var highest = new Highest(generator, pace.step(), this::settle)
                .of("intake among all", service, Unpublished.of(site, Service.COMPLAINT));
        var intake = highest.rate();
        Warm.at(generator, service, intake / 2, Compilers.of(site.parts()), this::settle);
        var half = generator.offer(intake / 2, pace.length(), service);
        settle();
        return List.of(
                Figure.of("intake, all four services at work", intake, PER_SECOND),
                Figure.of("missed at that rate, all at work", highest.load().missed(), COUNT),
                Figure.of("facts not published at its end, all at work", highest.left(), COUNT),
                Figure.of("missed at half of that", half.missed(), COUNT).atMost(0),
                Figure.of("its p50 at half of that", half.millis(50), MILLIS),
                Figure.of("its p99 at half of that", half.millis(99), MILLIS));
    }

    private void settle() {
        Settled.await(site, Service.values());
    }
}
