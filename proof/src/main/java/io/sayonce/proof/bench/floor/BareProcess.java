package io.sayonce.proof.bench.floor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.Ports;

/** The process of the {@link BareEndpoint}. */
public record BareProcess(Process process, int port) implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(5);

    public static BareProcess start(Login login, Path log) {
        var port = Ports.anyFree();
        var command = new ArrayList<>(Installation.java("-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareEndpoint.class.getName()));
        command.addAll(List.of(Integer.toString(port), login.url(), login.user()));
        var process = new Launch(command, log, Map.of(BareEndpoint.PASSWORD, login.password())).start();
        var bare = new BareProcess(process, port);
        if (!new Patience(START).until(() -> Ports.answers(port), () -> !process.isAlive())) {
            bare.close();
            throw new Trouble("The bare endpoint did not start; its log says why: " + log);
        }
        return bare;
    }

    @Override
    public void close() {
        Life.end(process.toHandle(), STOP);
    }
}
