package io.sayonce.proof;

import java.lang.management.ManagementFactory;

/** What a figure was measured on. */
public final class Machine {

    private Machine() {}

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
