package io.sayonce.stack.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Compilers;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.PidFile;
import io.sayonce.stack.process.Ports;
import io.sayonce.stack.process.Signal;
import io.sayonce.stack.process.WholeFiles;
import org.apache.kafka.common.Uuid;

/**
 * A KRaft broker in a Java process of its own. All that is known of it stands in its folder, so that another process,
 * or a class loader that knows nothing of the first one, holds the same broker by the same folder.
 *
 * @param home where its data, settings, log and process id are
 * @param port where it listens for clients; its controller listens at the next one
 * @param doors where else it listens for clients
 */
public record LocalBroker(Path home, int port, Path log, List<Door> doors, Compilers compilers)
        implements Broker, Part {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    public LocalBroker {
        home = home.toAbsolutePath();
        log = log.toAbsolutePath();
        doors = List.copyOf(doors);
    }

    public LocalBroker(Path home, int port, Path log) {
        this(home, port, log, List.of(), Compilers.QUICK);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        if (process().isPresent() && answers()) {
            return;
        }
        stop();
        if (WholeFiles.isEmpty(data())) {
            format();
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            throw new Trouble(
                    "Kafka's data folder %s is not whole (missing: meta.properties). ./sayonce reset starts over without its data."
                            .formatted(data()));
        }
        var settings = write("kafka.properties", BrokerSettings.of(port, data(), doors));
        var process = new Launch(java("kafka.Kafka", settings.toString()), log).start();
        pid().write(process.toHandle());
        if (!new Patience(START).until(this::answers, () -> !process.isAlive())) {
            kill();
            throw new Trouble("Kafka did not start; its log says why: " + log);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(running -> {
            Signal.CONT.send(List.of(running));
            Life.end(running, STOP);
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

    @Override
    public boolean answers() {
        return Ports.answers(port) && topics().answer();
    }

    /** Aside first, so that a folder that is there is a folder that is whole. */
    private void format() {
        var half = home.resolve("data.new");
        WholeFiles.deleteFolder(half);
        var settings = write("format.properties", BrokerSettings.of(port, half, doors));
        var id = Uuid.randomUuid().toString();
        var command = java("kafka.tools.StorageTool", "format", "--standalone", "-t", id, "-c", settings.toString());
        if (new Launch(command, log).run() != 0) {
            throw new Trouble("Kafka could not prepare its data folder; its log says why: " + log);
        }
        try {
            Files.deleteIfExists(data());
            Files.move(half, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String content) {
        try {
            Files.createDirectories(home);
            return Files.writeString(home.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private PidFile pid() {
        return new PidFile(home.resolve("pid"));
    }

    private List<String> java(String... mainAndArguments) {
        var command = new ArrayList<>(Installation.java("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(compilers.flags());
        command.addAll(List.of("-cp", Installation.here().classpath()));
        command.addAll(List.of(mainAndArguments));
        return command;
    }
}
