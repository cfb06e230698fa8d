package io.sayonce.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * A second way to start a packaged application: all of its jars on one class path. Quarkus' own loader is quicker where
 * everything is loaded anew, but what is kept of a training run are only the classes of the JDK's loader.
 */
final class FlatJar {

    static final String NAME = "flat-run.jar";

    private static final String MAIN = "io.quarkus.runner.GeneratedMain";

    /** What Quarkus made of classes comes before what they were made from. */
    private static final List<String> FOLDERS = List.of("quarkus", "app", "lib/main", "lib/boot");

    private FlatJar() {}

    /** As old as the jar that it stands beside, since an archive is only used with jars of the age that it knows. */
    static void beside(Path runJar) throws IOException {
        var folder = runJar.getParent();
        var flat = folder.resolve(NAME);
        try (var packaged = new JarFile(runJar.toFile())) {
            var manifest = packaged.getManifest();
            var attributes = manifest.getMainAttributes();
            var jars = jars(folder);
            if (!jars.isEmpty()) {
                attributes.put(Attributes.Name.MAIN_CLASS, MAIN);
                attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", jars));
            }
            new JarOutputStream(Files.newOutputStream(flat), manifest).close();
        }
        Files.setLastModifiedTime(flat, Files.getLastModifiedTime(runJar));
    }

    private static List<String> jars(Path folder) throws IOException {
        var jars = new ArrayList<String>();
        for (var each : FOLDERS) {
            jars.addAll(jarsIn(folder, folder.resolve(each)));
        }
        return jars;
    }

    private static List<String> jarsIn(Path root, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(each -> root.relativize(each).toString())
                    .filter(each -> each.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
