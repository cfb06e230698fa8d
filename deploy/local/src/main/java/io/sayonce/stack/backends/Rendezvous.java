package io.sayonce.stack.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import io.sayonce.stack.Installation;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.keys.Keys;

/**
 * Where the class loaders of one JVM meet: Quarkus loads test classes more than once, so that static state would start
 * backends for each. A system property names the folder in which it is written what runs.
 */
final class Rendezvous {

    private static final String PROPERTY = "io.sayonce.stack.backends";
    /** A literal is one object for all class loaders; the system's properties themselves are locked by others too. */
    private static final Object LOCK = PROPERTY;

    private static final String TROUBLE = PROPERTY + ".trouble";
    private static final String NOTE = "backends.properties";

    private Rendezvous() {}

    static Backends backends() {
        synchronized (LOCK) {
            var trouble = System.getProperty(TROUBLE);
            if (trouble != null) {
                throw new Trouble("The backends did not start: " + trouble);
            }
            if (System.getProperty(PROPERTY) == null) {
                System.setProperty(PROPERTY, startOnce().toString());
            }
            return read(Path.of(System.getProperty(PROPERTY)));
        }
    }

    /** What did not start once is not tried again for every test that follows. */
    private static Path startOnce() {
        try {
            return start();
        } catch (RuntimeException e) {
            System.setProperty(TROUBLE, e.toString());
            throw e;
        }
    }

    private static Path start() {
        var folder = folder();
        Leash.tie(folder);
        var note = containers() ? ContainerBackends.start() : LocalBackends.start(folder);
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

    private static Backends read(Path folder) {
        var note = new Properties();
        try (var in = Files.newInputStream(folder.resolve(NOTE))) {
            note.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var keys = Keys.in(folder.resolve("keys.properties"));
        return note.getProperty("kind").equals("embedded")
                ? LocalBackends.read(folder, note, keys)
                : ContainerBackends.read(note, keys);
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
