package io.sayonce.proof.bench;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.floor.BareProcess;
import io.sayonce.proof.bench.floor.IntakeStatement;
import io.sayonce.proof.bench.load.Calls;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import picocli.CommandLine.Command;

/**
 * How many complaints are recorded in a second, and how fast, beside an endpoint that only writes the same rows. Both
 * are called by the same callers on the same machine in turn, so that their ratio holds where the figures do not.
 */
@Command(name = "intake", description = "Recording complaints, beside a bare endpoint that writes the same rows.")
final class IntakeBench extends Measure {

    @Override
    void measure(Rounds rounds) {
        try (var site = Site.toMeasure();
                var generator = new Generator()) {
            alone(site, generator, rounds);
        }
        try (var site = Site.toMeasure();
                var generator = new Generator()) {
            amongAll(site, generator, rounds);
        }
    }

    private static void alone(Site site, Generator generator, Rounds rounds) {
        var floor = Floor.of(site);
        Ready.when(site.start(Service.COMPLAINT));
        var log = site.logs().resolve("bare.log");
        try (var bare = BareProcess.start(floor.login(), log)) {
            var callers = Callers.of(site);
            var statement = Generator.await(IntakeStatement.into(floor.login(), generator.vertx()));
            var endpoint = new Calls(generator.vertx(), bare.port(), callers::record);
            var race = new IntakeRace(generator, statement, endpoint, intake(site, generator), site);
            race.warm();
            rounds.each(race::round);
        }
    }

    private static void amongAll(Site site, Generator generator, Rounds rounds) {
        var mails = MailArrivals.at(site.ports().of(PortPlan.SMTP), generator.vertx());
        try {
            Ready.all(site);
            var race = new IntakeAmongAll(generator, intake(site, generator), site);
            race.warm();
            rounds.each(race::round);
        } finally {
            mails.close();
        }
    }

    private static Work intake(Site site, Generator generator) {
        return new Calls(generator.vertx(), site.ports().of(Service.COMPLAINT), Callers.of(site)::record);
    }
}
