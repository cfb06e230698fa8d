package io.sayonce.stack.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.sayonce.stack.Installation;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Ports;

/** A checkout whose four services are stand-ins, and the commands that are given in it, by a small JVM each. */
record Checkout(Path root, Map<String, String> variables) {

    static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    record Said(int exit, String words) {}

    static Checkout in(Path root) throws IOException {
        for (var service : Service.values()) {
            var folder = root.resolve(service.module()).resolve("target/quarkus-app");
            Files.createDirectories(folder);
            standIn(Files.newOutputStream(folder.resolve("quarkus-run.jar")));
        }
        var variables = new HashMap<String, String>();
        PortPlan.USUAL
                .keySet()
                .forEach(each -> variables.put(
                        "SAYONCE_PORT_" + each.toUpperCase(Locale.ROOT), Integer.toString(Ports.anyFreePair())));
        return new Checkout(root, variables);
    }

    Place place() {
        return new Place(root, root.resolve(".sayonce"));
    }

    int port(String name) {
        return Integer.parseInt(variables.get("SAYONCE_PORT_" + name.toUpperCase(Locale.ROOT)));
    }

    Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(Installation.java("-Dsayonce.root=" + root));
        command.addAll(SMALL);
        command.addAll(List.of("-cp", Installation.here().classpath(), Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        return builder.start();
    }

    Said say(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private static void standIn(OutputStream out) throws IOException {
        var manifest = new Manifest();
        var classes = Path.of(StandIn.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, classes.toUri().toString());
        new JarOutputStream(out, manifest).close();
    }
}
