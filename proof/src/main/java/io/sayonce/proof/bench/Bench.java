package io.sayonce.proof.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.proof.Machine;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.proof.bench.report.FigureFile;
import io.sayonce.proof.bench.report.Line;
import io.sayonce.proof.bench.report.Table;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.cli.Further;
import io.sayonce.stack.plan.Place;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description =
                "Measure SayOnce on this machine, on stacks of its own that are gone afterwards; all, or one thing.",
        subcommands = {
            IntakeBench.class,
            RelayBench.class,
            BacklogBench.class,
            HearingBench.class,
            StoryBench.class,
            ContextBench.class,
            ClockBench.class,
            FootprintBench.class
        })
public final class Bench implements Further {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            scope = ScopeType.INHERIT,
            description = "How often each is measured; the median counts (3).")
    private int rounds = 3;

    @Option(
            names = "--seconds",
            scope = ScopeType.INHERIT,
            description = "How long a rate is held that is measured (10).")
    private int seconds = 10;

    @Option(names = "--quick", scope = ScopeType.INHERIT, description = "Only to see that it works: once, and little.")
    private boolean quick;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Where the figures are written too (proof/bench.json among what the stack keeps).")
    private Path json = Place.here().home().resolve("proof/bench.json");

    @Override
    public Integer call() {
        return run(spec.subcommands().values().stream()
                .map(CommandLine::<Measure>getCommand)
                .toList());
    }

    int run(List<Measure> measures) {
        var commit = Machine.commit();
        var before = say("before: " + Machine.describe());
        say("commit " + commit);
        var figures = new ArrayList<Line>();
        var failed = 0;
        for (var each : measures) {
            try {
                figures.addAll(run(each));
            } catch (Trouble trouble) {
                failed = 1;
                say("%s failed: %s".formatted(name(each), trouble.getMessage()));
            }
            new FigureFile(json).write(commit, List.of(before, Machine.describe()), figures);
        }
        say("after: " + Machine.describe());
        new Table(figures).lines().forEach(Bench::say);
        return failed;
    }

    private List<Line> run(Measure measure) {
        var name = name(measure);
        var told = new ArrayList<List<Figure>>();
        var pace =
                quick ? new Pace(1, Duration.ofSeconds(2), true) : new Pace(rounds, Duration.ofSeconds(seconds), false);
        measure.measure(new Rounds(pace, round -> {
            told.add(round);
            say("%s %d: %s".formatted(name, told.size(), round));
        }));
        return Line.of(name, told);
    }

    private static String name(Measure measure) {
        return measure.getClass().getAnnotation(Command.class).name();
    }

    static String say(String line) {
        System.out.println(line);
        return line;
    }
}
