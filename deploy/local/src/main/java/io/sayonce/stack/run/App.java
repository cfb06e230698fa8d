package io.sayonce.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.WholeFiles;

/** A service's packaged application, set aside, so that a build beside a running stack takes no jar from under it. */
public record App(Path folder) {

    static App of(Service service, Place place) {
        return new App(place.home().resolve("apps").resolve(service.label()));
    }

    public static void setAside(Service service, Place place) {
        var built = place.root().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new Trouble("%s is not built: %s is missing. ./mvnw -DskipTests package builds it."
                    .formatted(service.module(), built.resolve("quarkus-run.jar")));
        }
        var aside = of(service, place).folder;
        WholeFiles.deleteFolder(aside);
        try (var tree = Files.walk(built)) {
            for (var each : tree.toList()) {
                place(each, aside.resolve(built.relativize(each).toString()));
            }
        } catch (IOException e) {
            throw new Trouble("%s could not be copied to %s: %s".formatted(service.module(), aside, e), e);
        }
    }

    Path jar() {
        return folder.resolve("quarkus-run.jar");
    }

    /** By a second name where the file system can, since a build replaces files and never writes into them. */
    private static void place(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            return;
        }
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.copy(from, to);
        }
    }
}
