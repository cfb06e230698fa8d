package io.sayonce.stack.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backtest",
        description = {
            "Say what our quotes for past promises would have been worth, each made knowing only what lay before.",
            "Exits with 0 if of every kind with enough history enough were kept and quotes were not too long."
        })
final class Backtest implements Callable<Integer> {

    private static final String PROGRAM = "io.sayonce.resolution.forecast.BackTest";

    @Parameters(
            paramLabel = "FILE",
            description =
                    "CSV with the columns start, end and kind; times as ISO 8601 writes them, the end empty while it is open.")
    private Path path;

    @Option(
            names = "--calendar",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Count working time by this calendar of the shipped standards; around the clock without it.")
    private String calendar;

    @Option(
            names = "--probability",
            paramLabel = "P",
            defaultValue = "0.9",
            description = "What share is to be kept (default: ${DEFAULT-VALUE}).")
    private double probability;

    private final Place place = Place.here();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(path)) {
            throw new Trouble("There is no file " + path + ".");
        }
        var command = new ArrayList<>(Installation.java("-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", classpath(), PROGRAM));
        command.addAll(List.of(path.toString(), Double.toString(probability), calendar));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** The packaged service's own classes and those that they need. */
    private String classpath() {
        var app = place.root().resolve(Service.RESOLUTION.module()).resolve("target/quarkus-app");
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new Trouble("%s is not built: %s is missing. ./mvnw -DskipTests package builds it."
                    .formatted(Service.RESOLUTION.module(), app.resolve("quarkus-run.jar")));
        }
        return Stream.of("app", "lib/main", "lib/boot")
                .map(folder -> app.resolve(folder).resolve("*").toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
