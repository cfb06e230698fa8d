package io.sayonce.proof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** How much memory processes hold, each page shared by several counted to each in part (PSS); only Linux tells. */
final class Resident {

    private static final double KILOBYTES = 1_024;

    private Resident() {}

    /** In megabytes, of those that live; not a number where it is not told. */
    static double megabytes(Collection<ProcessHandle> processes) {
        return processes.stream().mapToDouble(Resident::kilobytes).sum() / KILOBYTES;
    }

    private static double kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException notTold) {
            return process.isAlive() ? Double.NaN : 0;
        }
    }
}
