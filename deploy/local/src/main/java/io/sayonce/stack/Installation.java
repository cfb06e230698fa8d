package io.sayonce.stack;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where this module was built: its classes, the jars beside them, and the Java that runs them. */
public record Installation(Path target) {

    private static final List<String> QUIET_ON_24 =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /** The one that this class was loaded from, or else the one of the checkout that we stand in. */
    public static Installation here() {
        var beside = codeSource().getParent();
        if (Files.isDirectory(beside.resolve("lib"))) {
            return new Installation(beside);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var target = folder.resolve("deploy/local/target");
            if (Files.isDirectory(target.resolve("lib"))) {
                return new Installation(target);
            }
        }
        throw new Trouble("The jars of the local stack are missing: run ./mvnw -pl deploy/local package first.");
    }

    /** The class path of a process of our own. */
    public String classpath() {
        return codeSource() + File.pathSeparator + target.resolve("lib").resolve("*");
    }

    /** The Java that we run on ourselves, with these flags and those that keep newer ones from warning. */
    public static List<String> java(String... flags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.addAll(QUIET_ON_24);
        }
        command.addAll(List.of(flags));
        return command;
    }

    private static Path codeSource() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
