package io.sayonce.stack.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Backend;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.PidFile;
import io.sayonce.stack.process.Signal;

/**
 * One of the four services as a process of its own.
 *
 * @param label what its log and the note of its process are called; a second process of a service has another one
 */
public record LocalService(
        Service service, String label, Place place, int port, Map<String, String> environment, Errand errand)
        implements Backend, Part {

    private static final int PATIENCE_MILLIS = 3_000;

    /** Another process of the same service, and what it is told otherwise. */
    public LocalService as(String label, int port, Map<String, String> settings) {
        var told = new HashMap<>(environment);
        told.putAll(asEnvironment(settings));
        told.putAll(asEnvironment(Map.of("sayonce.http.port", Integer.toString(port))));
        return new LocalService(service, label, place, port, told, errand);
    }

    public LocalService on(Errand other) {
        return new LocalService(service, label, place, port, environment, other);
    }

    static Map<String, String> asEnvironment(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                        Map.Entry::getValue));
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public Path log() {
        return place.log(label);
    }

    /** Returns when it lives; it may have stories to read again before it is ready. */
    @Override
    public void start() {
        if (process().isPresent()) {
            return;
        }
        var command = new ArrayList<>(Installation.java("-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(errand.compilers().flags());
        command.addAll(errand.flags());
        command.addAll(App.of(service, place).start(errand));
        var told = new HashMap<>(asEnvironment(errand.settings()));
        told.putAll(asEnvironment(Map.of("sayonce.hearing.member", label)));
        told.putAll(environment);
        var process = new Launch(command, log(), told).start();
        pid().write(process.toHandle());
        if (new Patience(errand.start()).until(this::lives, () -> !process.isAlive())) {
            return;
        }
        throw new Trouble(
                process.isAlive()
                        ? "%s does not live after %d s; its log says why: %s"
                                .formatted(name(), errand.start().toSeconds(), log())
                        : "%s ended while it started; its log says why: %s".formatted(name(), log()));
    }

    @Override
    public void stop() {
        process().ifPresent(running -> {
            Signal.CONT.send(List.of(running));
            Life.end(running, errand.end());
        });
        pid().delete();
    }

    @Override
    public void kill() {
        Life.kill(process().stream().toList());
        pid().delete();
    }

    @Override
    public void pause() {
        process().ifPresent(running -> Signal.STOP.send(List.of(running)));
    }

    @Override
    public void resume() {
        process().ifPresent(running -> Signal.CONT.send(List.of(running)));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return pid().process();
    }

    /** Whether it says of itself that it is ready. */
    @Override
    public boolean answers() {
        return says("ready");
    }

    private boolean lives() {
        return says("live");
    }

    private boolean says(String health) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:%d/q/health/%s".formatted(port, health))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private PidFile pid() {
        return place.pid(label);
    }
}
