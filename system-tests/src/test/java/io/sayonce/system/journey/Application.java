package io.sayonce.system.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.PidFile;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** One packaged service as a process of its own, with its own port. */
final class Application {

    private static final Duration START = Duration.ofMinutes(3);
    /** After which Kubernetes kills. */
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Service service;
    private final PidFile pid;
    private final int port;
    private final Map<String, String> settings;

    Application(Service service, PidFile pid, int port, Map<String, String> settings) {
        this.service = service;
        this.pid = pid;
        this.port = port;
        this.settings = new HashMap<>(settings);
        this.settings.put("sayonce.http.port", Integer.toString(port));
        this.settings.put("quarkus.http.host", "127.0.0.1");
    }

    /** Returns when it says that it is ready. */
    void start() {
        launch();
        awaitReady();
    }

    void launch() {
        var command = new ArrayList<>(Installation.java("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-jar", jar().toString()));
        pid.write(new Launch(command, log(), environment()).start().toHandle());
    }

    void awaitReady() {
        var ready = new Patience(START).until(this::isReady, () -> pid.process().isEmpty());
        assertTrue(ready, () -> "%s is not ready; see %s".formatted(service.module(), log()));
    }

    /** What a power cut does. */
    void kill() {
        Life.kill(pid.process().stream().toList());
    }

    /** It is told to end, and has to. */
    void stop() {
        pid.process().ifPresent(running -> {
            running.destroy();
            var ended = new Patience(STOP).until(() -> !Life.of(running));
            Life.kill(List.of(running));
            assertTrue(ended, () -> "%s does not end; see %s".formatted(service.module(), log()));
        });
    }

    /** One more process that is told the same. */
    Application twin(PidFile itsPid, int itsPort) {
        return new Application(service, itsPid, itsPort, settings);
    }

    /** It is told this, too, from its next start on. */
    void use(Map<String, String> more) {
        settings.putAll(more);
    }

    Rest rest() {
        return new Rest(address(), World.LIMIT);
    }

    private boolean isReady() {
        try {
            return new Rest(address(), Duration.ZERO).get("", "/q/health/ready").status() == 200;
        } catch (Trouble nobodyThere) {
            return false;
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private Path jar() {
        return Path.of("..", service.module(), "target/quarkus-app/quarkus-run.jar");
    }

    Path log() {
        return Path.of("target/journey", "%s-%d.log".formatted(service.label(), port));
    }

    private Map<String, String> environment() {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                        Map.Entry::getValue));
    }
}
