package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.vertx.core.impl.btc.BlockedThreadChecker;

/**
 * How often the logs say that an event loop is held, which they do after two seconds and then each second. It is told and
 * not judged, for so does a machine that has other work.
 */
record Stalls(Path logs) {

    private static final String WARNER = BlockedThreadChecker.class.getName();

    long count() {
        try (var files = Files.list(logs)) {
            return files.mapToLong(Stalls::in).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long in(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(WARNER)).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
