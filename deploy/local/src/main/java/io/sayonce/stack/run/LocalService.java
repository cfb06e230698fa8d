package io.sayonce.stack.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.PidFile;

/** One of the four services as a process of its own. */
record LocalService(Service service, Place place, int port, Map<String, String> environment) implements Part {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int PATIENCE_MILLIS = 3_000;

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public Path log() {
        return place.log(service.label());
    }

    /** Returns when it lives; it may have stories to read again before it is ready. */
    @Override
    public void start() {
        if (process().isPresent()) {
            return;
        }
        var jar = App.of(service, place).jar();
        var command = new ArrayList<>(Installation.java("-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-jar", jar.toString()));
        var process = new Launch(command, log(), environment).start();
        pid().write(process.toHandle());
        if (new Patience(START).until(this::lives, () -> !process.isAlive())) {
            return;
        }
        throw new Trouble(
                process.isAlive()
                        ? "%s does not live after %d s; its log says why: %s"
                                .formatted(name(), START.toSeconds(), log())
                        : "%s ended while it started; its log says why: %s".formatted(name(), log()));
    }

    @Override
    public void stop() {
        process().ifPresent(running -> Life.end(running, STOP));
        pid().delete();
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
        return place.pid(service.label());
    }
}
