package io.sayonce.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sayonce.proof.bench.load.Calls;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.WholeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import static io.sayonce.proof.bench.report.Unit.MEGABYTES;
import static io.sayonce.proof.bench.report.Unit.SECONDS;

/**
 * What the whole stack takes from a machine: time from {@code ./sayonce up} until it is ready, with nothing prepared
 * but what was built and again on the data of the first time, and memory by process, idle and under load.
 */
@Command(name = "footprint", description = "Start to ready and memory of the whole stack, by process.")
final class FootprintBench extends Measure {

    private static final double ALL_MEGABYTES = 1_536;
    private static final double READY_SECONDS = 25;
    private static final double READY_SECONDS_TRAINED_ON_25 = 15;
    private static final int AHEAD = 25;
    private static final double RATE = 50;

    @Option(names = "--java", paramLabel = "HOME", description = "The JDK that the stack runs on (this one).")
    private Optional<Path> java = Optional.empty();

    @Option(names = "--trained", description = "Train the stack before it is started again.")
    private boolean trained;

    @Override
    void measure(Rounds rounds) {
        rounds.each(pace -> {
            var home = temporary();
            try {
                return round(new UpAndDown(new Place(Place.here().root(), home), PortPlan.free(), java), pace);
            } finally {
                WholeFiles.deleteFolder(home);
            }
        });
    }

    private List<Figure> round(UpAndDown stack, Pace pace) {
        var figures = new ArrayList<Figure>();
        var first = stack.up();
        stack.down(first);
        if (trained) {
            stack.train();
        }
        var again = stack.up();
        try {
            figures.add(Figure.of("ready, the first time", first.seconds(), SECONDS));
            figures.add(Figure.of("ready", again.seconds(), SECONDS).atMost(readySeconds()));
            figures.addAll(memory("idle", stack, again));
            load(stack, pace);
            figures.addAll(memory("loaded", stack, again));
            return figures;
        } finally {
            stack.down(again);
        }
    }

    private static List<Figure> memory(String when, UpAndDown stack, UpAndDown.Up up) {
        var figures = new ArrayList<Figure>();
        var all = 0.0;
        for (var each : stack.processes(up).entrySet()) {
            var megabytes = Resident.megabytes(each.getValue());
            all += megabytes;
            figures.add(Figure.of(each.getKey() + ", " + when, megabytes, MEGABYTES));
        }
        figures.add(Figure.of("all of it, " + when, all, MEGABYTES).atMost(ALL_MEGABYTES));
        return figures;
    }

    private static void load(UpAndDown stack, Pace pace) {
        try (var generator = new Generator()) {
            var callers = Callers.of(Keys.in(stack.place().keys()));
            var recording = new Calls(generator.vertx(), stack.ports().of(Service.COMPLAINT), callers::record);
            Bench.say("  load: " + generator.offer(RATE, pace.length().plus(Duration.ofSeconds(10)), recording));
        }
    }

    private double readySeconds() {
        var release = java.map(FootprintBench::release).orElse(Runtime.version().feature());
        return trained && release >= AHEAD ? READY_SECONDS_TRAINED_ON_25 : READY_SECONDS;
    }

    /** As the JDK's own note says it. */
    private static int release(Path home) {
        try (var lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Runtime.Version.parse(line.replaceAll("JAVA_VERSION=\"(.*)\"", "$1")))
                    .mapToInt(Runtime.Version::feature)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sayonce-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
