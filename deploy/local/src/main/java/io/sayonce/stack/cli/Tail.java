package io.sayonce.stack.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.sayonce.stack.Trouble;

/** Reads a growing file line by line, from where it was left. */
final class Tail {

    private static final int AT_ONCE = 1 << 20;

    private final Path file;
    private long position;

    Tail(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    /** One that begins with the last lines of the file. */
    static Tail last(Path file, int lines) {
        try {
            var size = Files.exists(file) ? Files.size(file) : 0;
            var tail = new Tail(file, Math.max(0, size - AT_ONCE));
            var bytes = tail.read();
            var start = bytes.length;
            for (var left = lines; start > 0 && left >= 0; start--) {
                left -= bytes[start - 1] == '\n' && start < bytes.length ? 1 : 0;
                if (left == 0) {
                    break;
                }
            }
            return new Tail(file, size - bytes.length + start);
        } catch (IOException e) {
            throw new Trouble("%s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The whole lines that were written since the last time. */
    List<String> news() {
        try {
            var bytes = read();
            var end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new Trouble("%s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private byte[] read() throws IOException {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < position) {
                position = 0;
            }
            var bytes = new byte[(int) Math.min(AT_ONCE, open.length() - position)];
            open.seek(position);
            open.readFully(bytes);
            return bytes;
        }
    }
}
