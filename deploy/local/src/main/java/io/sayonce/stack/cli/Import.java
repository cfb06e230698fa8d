package io.sayonce.stack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.cfpb.CfpbFile;
import io.sayonce.stack.cfpb.Intake;
import io.sayonce.stack.cfpb.Tally;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Ports;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Record the complaints of a CFPB file (CSV) through the REST API; a second time creates nothing.")
final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "As the CFPB publishes it, in either dialect of its header.")
    private Path path;

    private final Place place = Place.here();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(path)) {
            throw new Trouble("There is no file " + path + ".");
        }
        var ports = PortPlan.of(place);
        if (!Ports.answers(ports.of(PortPlan.FRONT))) {
            throw new Trouble("SayOnce does not answer at %s; ./sayonce up starts it.".formatted(ports.publicUrl()));
        }
        var file = new CfpbFile(path);
        var rows = file.rows();
        var token = Token.tokens(place).staff("platform", "cfpb-import", null);
        var tally = new Tally();
        try (var bar = bar(rows)) {
            new Intake(ports.publicUrl(), token).take(file, outcome -> {
                tally.add(outcome);
                bar.step();
            });
        }
        tally.lines().forEach(System.out::println);
        return tally.broughtSomething() ? 0 : 1;
    }

    private ProgressBar bar(long rows) {
        return new ProgressBarBuilder()
                .setTaskName(path.getFileName().toString())
                .setInitialMax(rows)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(Boolean.getBoolean("sayonce.terminal") ? 200 : 10_000)
                .showSpeed()
                .build();
    }
}
