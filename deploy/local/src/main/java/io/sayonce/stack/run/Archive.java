package io.sayonce.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sayonce.stack.process.WholeFiles;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/**
 * What a JVM learned of an application in a training run: its classes, parsed and linked, and from JDK 25 on (JEP 483,
 * 514, 515) also which of its methods are hot. Another build, or another JDK, has another name for its own.
 */
record Archive(Path file) {

    private static final int PROFILES_SINCE = 25;

    static Archive of(App app) {
        var name = "%s-%s.archive".formatted(app.folder().getFileName(), fingerprint(app.folder()));
        return new Archive(app.folder().resolveSibling(name));
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** The JVM ignores what does not fit after all. */
    List<String> use() {
        return List.of((profiles() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    List<String> record() {
        return List.of((profiles() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + half());
    }

    /** After the end of the run that recorded it; until then there is only half of it. Whether there is one now. */
    boolean keep() {
        if (!Files.exists(half())) {
            return false;
        }
        try {
            forgetOthers();
            Files.move(half(), file, ATOMIC_MOVE, REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetHalf() {
        WholeFiles.delete(half());
    }

    private Path half() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private void forgetOthers() throws IOException {
        var service = file.getFileName().toString().replaceAll("-[^-]*$", "-");
        try (var others = Files.list(file.getParent())) {
            others.filter(each -> each.getFileName().toString().matches(service + "[^-]*\\.archive"))
                    .forEach(WholeFiles::delete);
        }
    }

    private static boolean profiles() {
        return Runtime.version().feature() >= PROFILES_SINCE;
    }

    /** By name, size and age of what is archived, as the JVM itself compares it, and by the JDK. */
    private static String fingerprint(Path folder) {
        try (var tree = Files.walk(folder)) {
            var seen = tree.filter(Files::isRegularFile)
                    .sorted()
                    .map(each -> folder.relativize(each) + " " + sizeAndAge(each))
                    .collect(Collectors.joining("\n", System.getProperty("java.home") + Runtime.version(), ""));
            return UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .replace("-", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sizeAndAge(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
