package io.sayonce.resolution.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where files of settings lie: shipped ones in the program, a company's own in a folder. */
public final class Folder {

    private Folder() {}

    /** What is written in a file, and where that is. */
    public record Written(String where, String text) {

        /** As it is meant; a fault is said to be there. */
        public <T> T as(Class<T> type) {
            return Fault.in(where, () -> StrictYaml.read(text, type));
        }
    }

    /** All {@code .yaml} and {@code .json} files of a folder, in the order of their names. */
    public static List<Written> all(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .map(file -> new Written(file.toString(), text(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the folder %s cannot be read".formatted(folder), unreadable);
        }
    }

    /** A file that is shipped. */
    public static Written shipped(String where) {
        try (var stream = Folder.class.getResourceAsStream(where)) {
            return new Written(where, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the file %s cannot be read".formatted(file), unreadable);
        }
    }
}
