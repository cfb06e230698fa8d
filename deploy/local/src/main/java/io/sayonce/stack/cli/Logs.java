package io.sayonce.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Show what the processes wrote last.")
final class Logs implements Callable<Integer> {

    private static final long LOOK_MILLIS = 200;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHO",
            description = "complaint, resolution, loyalty, notification, postgres, kafka or sayonce; all without it.")
    private String who;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what they write from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            description = "How many lines to begin with (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws InterruptedException {
        var tails = new LinkedHashMap<String, Tail>();
        files().forEach((name, file) -> tails.put(name, Tail.last(file, lines)));
        print(tails);
        while (follow) {
            Thread.sleep(LOOK_MILLIS);
            print(tails);
        }
        return 0;
    }

    private void print(Map<String, Tail> tails) {
        var prefix = tails.size() > 1 ? "%-12s | %s%n" : "%2$s%n";
        tails.forEach((name, tail) -> tail.news().forEach(line -> System.out.printf(prefix, name, line)));
    }

    private Map<String, Path> files() {
        var place = Place.here();
        if (who == null) {
            return all(place);
        }
        var name = who.replaceFirst("-service$", "");
        var file = place.log(name);
        if (!Files.exists(file)) {
            throw new Trouble("There is no log of %s; there are: %s."
                    .formatted(name, String.join(", ", all(place).keySet())));
        }
        return Map.of(name, file);
    }

    private static Map<String, Path> all(Place place) {
        if (!Files.isDirectory(place.logs())) {
            throw new Trouble("There are no logs yet: ./sayonce up writes them.");
        }
        var found = new LinkedHashMap<String, Path>();
        try (var files = Files.list(place.logs())) {
            List<Path> sorted = files.filter(each -> each.toString().endsWith(".log"))
                    .sorted()
                    .toList();
            sorted.forEach(each -> found.put(each.getFileName().toString().replaceFirst("\\.log$", ""), each));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
