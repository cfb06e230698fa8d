package io.sayonce.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArchiveTest {

    @TempDir
    Path apps;

    @BeforeEach
    void build() throws IOException {
        build("loyalty", "a build");
    }

    @Test
    void half_of_an_archive_is_not_used() throws IOException {
        record("loyalty");

        assertFalse(archive("loyalty").isThere());
    }

    @Test
    void a_whole_one_is_used_by_the_build_that_it_was_made_of() throws IOException {
        record("loyalty");

        assertTrue(archive("loyalty").keep());

        assertTrue(archive("loyalty").isThere());
    }

    @Test
    void nothing_is_kept_of_a_run_that_wrote_nothing() {
        assertFalse(archive("loyalty").keep());
        assertFalse(archive("loyalty").isThere());
    }

    @Test
    void another_build_has_none() throws IOException {
        record("loyalty");
        archive("loyalty").keep();

        build("loyalty", "another build");

        assertFalse(archive("loyalty").isThere());
    }

    @Test
    void that_of_the_build_before_is_forgotten_and_those_of_other_services_stay() throws IOException {
        build("complaint", "a build");
        record("complaint");
        archive("complaint").keep();
        record("loyalty");
        archive("loyalty").keep();
        var before = archive("loyalty");

        build("loyalty", "another build");
        record("loyalty");
        archive("loyalty").keep();

        assertNotEquals(before, archive("loyalty"));
        assertFalse(before.isThere());
        assertTrue(archive("complaint").isThere());
    }

    private void build(String service, String content) throws IOException {
        Files.createDirectories(apps.resolve(service).resolve("app"));
        Files.writeString(apps.resolve(service).resolve("app/service.jar"), content);
    }

    /** As the JVM does at the end of a training run. */
    private void record(String service) throws IOException {
        var flag = archive(service).record().get(0);
        Files.writeString(Path.of(flag.substring(flag.indexOf('=') + 1)), "classes");
    }

    private Archive archive(String service) {
        return Archive.of(new App(apps.resolve(service)));
    }
}
