package io.sayonce.stack.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.process.Ports;

/**
 * Where the class loaders of one JVM meet: Quarkus loads test classes more than once, so that static state would start
 * backends for each. A system property names the folder in which it is written what runs.
 */
final class Rendezvous {

    private static final String PROPERTY = "io.sayonce.stack.backends";
    private static final String NOTE = "backends.properties";

    private Rendezvous() {}

    static Backends backends() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PROPERTY) == null) {
                System.setProperty(PROPERTY, start().toString());
            }
            return read(Path.of(System.getProperty(PROPERTY)));
        }
    }

    private static Path start() {
        var folder = folder();
        Leash.tie(folder);
        var note = containers() ? startContainers() : startEmbedded(folder);
        try (var out = Files.newOutputStream(folder.resolve(NOTE))) {
            note.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static boolean containers() {
        var wish = System.getProperty("backends", "auto");
        return switch (wish) {
            case "containers" -> true;
            case "embedded" -> false;
            case "auto" -> DockerEngine.answers();
            default -> throw new Trouble("-Dbackends=%s is none of auto, containers, embedded.".formatted(wish));
        };
    }

    private static Properties startEmbedded(Path folder) {
        var note = new Properties();
        note.setProperty("kind", "embedded");
        note.setProperty("database.port", Integer.toString(Ports.anyFree()));
        note.setProperty("broker.port", Integer.toString(Ports.anyFreePair()));
        var broker = CompletableFuture.runAsync(localBroker(folder, note)::start);
        localDatabase(folder, note).start();
        broker.join();
        return note;
    }

    private static Properties startContainers() {
        var brokerStarts = CompletableFuture.supplyAsync(ContainerBroker::run);
        var database = ContainerDatabase.run(UUID.randomUUID().toString());
        var broker = brokerStarts.join();
        var note = new Properties();
        note.setProperty("kind", "containers");
        note.setProperty("host", database.host());
        note.setProperty("database.container", database.container().id());
        note.setProperty("database.port", Integer.toString(database.port()));
        note.setProperty("database.password", database.password());
        note.setProperty("broker.container", broker.container().id());
        note.setProperty("broker.port", Integer.toString(broker.port()));
        return note;
    }

    private static Backends read(Path folder) {
        var note = new Properties();
        try (var in = Files.newInputStream(folder.resolve(NOTE))) {
            note.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var keys = Keys.in(folder.resolve("keys.properties"));
        if (note.getProperty("kind").equals("embedded")) {
            return new Backends(localDatabase(folder, note), localBroker(folder, note), keys);
        }
        var host = note.getProperty("host");
        var database = new ContainerDatabase(
                new Container(note.getProperty("database.container")),
                host,
                number(note, "database.port"),
                note.getProperty("database.password"));
        var broker = new ContainerBroker(
                new Container(note.getProperty("broker.container")), host, number(note, "broker.port"));
        return new Backends(database, broker, keys);
    }

    private static LocalDatabase localDatabase(Path folder, Properties note) {
        var programs = Installation.here().target();
        return new LocalDatabase(
                folder.resolve("postgres"), number(note, "database.port"), folder.resolve("postgres.log"), programs);
    }

    private static LocalBroker localBroker(Path folder, Properties note) {
        return new LocalBroker(folder.resolve("kafka"), number(note, "broker.port"), folder.resolve("kafka.log"));
    }

    private static int number(Properties note, String name) {
        return Integer.parseInt(note.getProperty(name));
    }

    private static Path folder() {
        var parent = Installation.here().target().resolve("backends");
        try {
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
