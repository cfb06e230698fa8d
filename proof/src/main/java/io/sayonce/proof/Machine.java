package io.sayonce.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

import io.sayonce.stack.plan.Place;

/** What a figure was measured on. */
public final class Machine {

    private static final String UNKNOWN = "unknown";

    private Machine() {}

    /** Which commit runs, with {@code -dirty} where something was changed since; unknown where git does not know. */
    public static String commit() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=7", "--exclude=*")
                    .directory(Place.here().root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? UNKNOWN : said;
        } catch (IOException noGit) {
            return UNKNOWN;
        }
    }

    public static String describe() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d processors, load %.1f, %s %s, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        system.getName(),
                        system.getArch(),
                        Runtime.version().feature());
    }
}
