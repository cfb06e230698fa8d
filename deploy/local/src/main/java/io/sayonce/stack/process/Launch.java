package io.sayonce.stack.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sayonce.stack.Trouble;

/** A command, the file that its output goes to, and what it finds in its environment. */
public record Launch(List<String> command, Path log, Map<String, String> environment) {

    /** Keeps a Ctrl-C in our terminal for ourselves: who is started here is stopped in order, not all at once. */
    private static final List<String> DEAF = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(List<String> command, Path log) {
        this(command, log, Map.of());
    }

    public Process start() {
        var deaf = new ArrayList<>(DEAF);
        deaf.addAll(command);
        var builder = new ProcessBuilder(deaf)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.start();
        } catch (IOException e) {
            throw new Trouble("Could not start %s: %s.".formatted(command.get(0), e.getMessage()), e);
        }
    }

    /** Runs it to its end; its exit code. */
    public int run() {
        var process = start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while %s ran.".formatted(command.get(0)), e);
        }
    }
}
