package io.sayonce.stack;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this module was built: its classes, the jars beside them, and the Java that runs them. */
public record Installation(Path target) {

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
        return codeSource() + java.io.File.pathSeparator + target.resolve("lib").resolve("*");
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
