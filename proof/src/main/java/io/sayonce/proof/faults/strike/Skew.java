package io.sayonce.proof.faults.strike;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.sayonce.proof.faults.clock.ClockAgent;
import io.sayonce.proof.faults.clock.Constants;
import io.sayonce.proof.faults.clock.OffClock;

/** What a Java process has to be told so that its clock goes wrong: an agent in a jar that is made when it is needed. */
record Skew(Path jar) {

    private static final List<Class<?>> CLASSES = List.of(ClockAgent.class, Constants.class, OffClock.class);

    /** In a folder that is there. */
    static Skew in(Path folder) {
        var jar = folder.resolve("clock.jar");
        if (!Files.exists(jar)) {
            write(jar);
        }
        return new Skew(jar);
    }

    Map<String, String> by(Duration off) {
        return Map.of("java.tool.options", "-javaagent:%s=%s".formatted(jar, off));
    }

    private static void write(Path jar) {
        var manifest = new Manifest();
        var says = manifest.getMainAttributes();
        says.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        says.putValue("Premain-Class", ClockAgent.class.getName());
        says.putValue("Boot-Class-Path", jar.toString());
        says.putValue("Can-Retransform-Classes", "true");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var each : CLASSES) {
                var name = each.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in = Skew.class.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
