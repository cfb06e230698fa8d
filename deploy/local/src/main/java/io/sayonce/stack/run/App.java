package io.sayonce.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.WholeFiles;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

/** A service's packaged application, set aside, so that a build beside a running stack takes no jar from under it. */
public record App(Path folder) {

    private static final String RUN = "quarkus-run.jar";

    static App of(Service service, Place place) {
        return new App(place.apps().resolve(service.label()));
    }

    public static void setAside(Service service, Place place) {
        var built = place.root().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve(RUN))) {
            throw new Trouble("%s is not built: %s is missing. ./mvnw -DskipTests package builds it."
                    .formatted(service.module(), built.resolve(RUN)));
        }
        var aside = of(service, place).folder;
        WholeFiles.deleteFolder(aside);
        try (var tree = Files.walk(built)) {
            for (var each : tree.toList()) {
                place(each, aside.resolve(built.relativize(each).toString()));
            }
            FlatJar.beside(aside.resolve(RUN));
        } catch (IOException e) {
            throw new Trouble("%s could not be copied to %s: %s".formatted(service.module(), aside, e), e);
        }
    }

    /** What its JVM is told beside memory: as Quarkus packaged it, until it was trained. */
    List<String> start(Errand errand) {
        var archive = Archive.of(this);
        if (errand == Errand.TRAIN) {
            return with(archive.record(), FlatJar.NAME);
        }
        return archive.isThere() ? with(archive.use(), FlatJar.NAME) : with(List.of(), RUN);
    }

    private List<String> with(List<String> flags, String jar) {
        var command = new ArrayList<>(flags);
        command.addAll(List.of("-jar", folder.resolve(jar).toString()));
        return command;
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
            Files.copy(from, to, COPY_ATTRIBUTES);
        }
    }
}
