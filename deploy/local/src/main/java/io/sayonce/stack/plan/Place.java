package io.sayonce.stack.plan;

import java.nio.file.Path;
import java.util.Optional;

import io.sayonce.stack.Installation;
import io.sayonce.stack.process.PidFile;

/**
 * Where a stack lives.
 *
 * @param root the checkout that holds the services' modules
 * @param home where all is kept that the stack writes: data, logs, keys; {@code .sayonce} in the checkout by default
 * @param apps where the services' applications are set aside, and what their JVMs learned of them
 */
public record Place(Path root, Path home, Path apps) {

    public static final String HOME = "SAYONCE_HOME";

    public Place(Path root, Path home) {
        this(root, home, home.resolve("apps"));
    }

    public static Place here() {
        var root = Optional.ofNullable(System.getProperty("sayonce.root"))
                .map(Path::of)
                .orElseGet(() -> Installation.here().target().resolve("../../.."))
                .toAbsolutePath()
                .normalize();
        var home = Optional.ofNullable(System.getenv(HOME)).filter(told -> !told.isBlank());
        return new Place(root, root.resolve(home.orElse(".sayonce")));
    }

    /** Inside this one, with data, logs and keys of its own, but the same applications. */
    public Place within(String name) {
        return new Place(root, home.resolve(name), apps);
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path keys() {
        return home.resolve("keys.properties");
    }

    public Path passwords() {
        return home.resolve("passwords.properties");
    }

    public Path ports() {
        return home.resolve("ports.properties");
    }

    public Path lock() {
        return home.resolve("lock");
    }

    public PidFile pid(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid"));
    }

    /** The supervisor's own. */
    public PidFile pid() {
        return pid("sayonce");
    }
}
