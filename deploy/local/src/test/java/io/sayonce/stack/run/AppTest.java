package io.sayonce.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

import io.sayonce.stack.Installation;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Launch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Of a program that does nothing, packaged as Quarkus packages a service. */
class AppTest {

    static final String MAIN = "io/quarkus/runner/GeneratedMain";

    @TempDir
    Path root;

    App app;

    @BeforeEach
    void setAside() throws IOException {
        var built = root.resolve("loyalty-service/target/quarkus-app");
        jar(built.resolve("quarkus-run.jar"), "none");
        jar(built.resolve("quarkus/generated-bytecode.jar"), MAIN + ".class");
        jar(built.resolve("app/loyalty.jar"), "none");
        jar(built.resolve("lib/main/kit.jar"), "none");
        jar(built.resolve("lib/boot/logs.jar"), "none");
        var place = new Place(root, root.resolve("home"));
        App.setAside(Service.LOYALTY, place);
        app = App.of(Service.LOYALTY, place);
    }

    @Test
    void it_is_started_as_it_was_packaged_until_it_was_trained() {
        assertEquals(List.of("-jar", app.folder().resolve("quarkus-run.jar").toString()), app.start(Errand.SERVE));
    }

    @Test
    void it_is_trained_with_all_of_its_jars_on_one_class_path() throws IOException {
        try (var flat = new JarFile(app.folder().resolve("flat-run.jar").toFile())) {
            assertEquals(
                    "quarkus/generated-bytecode.jar app/loyalty.jar lib/main/kit.jar lib/boot/logs.jar",
                    flat.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
        }
    }

    @Test
    void what_was_learned_is_used_by_the_next_start_even_when_it_was_set_aside_anew() throws IOException {
        run(Errand.TRAIN);
        assertTrue(Archive.of(app).keep());

        App.setAside(Service.LOYALTY, new Place(root, root.resolve("home")));

        assertTrue(run(Errand.SERVE).contains("io.quarkus.runner.GeneratedMain source: shared objects file"));
    }

    private String run(Errand errand) throws IOException {
        var log = root.resolve(errand + ".log");
        var command = new ArrayList<>(Installation.java("-XX:+UseSerialGC", "-Xlog:class+load"));
        command.addAll(app.start(errand));
        assertEquals(0, new Launch(command, log).run());
        return Files.readString(log);
    }

    private void jar(Path file, String entry) throws IOException {
        Files.createDirectories(file.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(entry.endsWith(".class") ? compiled() : new byte[0]);
        }
    }

    private byte[] compiled() throws IOException {
        var source = root.resolve(MAIN + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package io.quarkus.runner;

                public class GeneratedMain {
                    public static void main(String[] none) {}
                }
                """);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
        return Files.readAllBytes(root.resolve(MAIN + ".class"));
    }
}
