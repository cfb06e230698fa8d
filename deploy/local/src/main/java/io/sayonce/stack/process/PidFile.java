package io.sayonce.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that we started, remembered with its start time, so that a later run finds it and never another one. */
public record PidFile(Path path) {

    /** Start times are computed from the boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_MOVES = Duration.ofSeconds(3);

    public void write(ProcessHandle process) {
        var startedAt = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, process.pid() + " " + startedAt + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, where it is still alive. */
    public Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(path).trim().split(" ");
            var startedAt = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Life::of)
                    .filter(found -> started(found, startedAt));
        } catch (IOException | RuntimeException missingOrHalfWritten) {
            return Optional.empty();
        }
    }

    public void delete() {
        WholeFiles.delete(path);
    }

    private static boolean started(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, expected).abs().compareTo(CLOCK_MOVES) < 0)
                .orElse(true);
    }
}
