package io.sayonce.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.run.Parts;

/**
 * The whole stack as {@code ./sayonce up} starts it, at a place and at ports of its own.
 *
 * @param java the JDK that it runs on; the one of this process if empty
 */
record UpAndDown(Place place, PortPlan ports, Optional<Path> java) {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(3);

    /** The supervisor of a stack that is ready, and how long that took. */
    record Up(Process supervisor, double seconds) {}

    Up up() {
        var log = place.log("up-" + System.nanoTime());
        var since = System.nanoTime();
        var command = List.of(place.root().resolve("sayonce").toString(), "up");
        var supervisor = new Launch(command, log, environment()).start();
        if (!new Patience(START).until(() -> isReady(log), () -> !supervisor.isAlive())) {
            Life.end(supervisor.toHandle(), STOP);
            throw new Trouble("The stack did not get ready:\n" + said(log));
        }
        return new Up(supervisor, (System.nanoTime() - since) / 1e9);
    }

    /** After it, the next start knows what this build and this JDK take. */
    void train() {
        var log = place.log("train");
        var command = List.of(place.root().resolve("sayonce").toString(), "train");
        if (new Launch(command, log, environment()).run() != 0) {
            throw new Trouble("The stack was not trained:\n" + said(log));
        }
    }

    void down(Up up) {
        Life.end(up.supervisor().toHandle(), STOP);
    }

    /** The supervisor, which also holds the mail sink and the one address, and each part with its own children. */
    Map<String, List<ProcessHandle>> processes(Up up) {
        var processes = new LinkedHashMap<String, List<ProcessHandle>>();
        processes.put("supervisor", List.of(up.supervisor().toHandle()));
        processes.putAll(Families.of(new Parts(place, ports)));
        return processes;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put(Place.HOME, place.home().toString());
        ports.ports().forEach((name, port) -> environment.put(PortPlan.variable(name), Integer.toString(port)));
        environment.put(
                "JAVA_HOME",
                java.orElse(Path.of(System.getProperty("java.home"))).toString());
        return environment;
    }

    /** All of it, since the log is gone with the stack. */
    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReady(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.anyMatch("ready"::equals);
        } catch (IOException notYet) {
            return false;
        }
    }
}
