package io.sayonce.proof.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.sayonce.proof.bench.report.Figure;
import io.sayonce.stack.run.Parts;

import static io.sayonce.proof.bench.report.Unit.MILLIS;

/**
 * What the parts of a stack compute, from now on. It says more than a duration does on a machine that others use, and
 * counts all that goes on meanwhile: also what a part does that has nothing to do.
 */
final class Labour {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Parts parts;
    private final Map<Long, Duration> before = new HashMap<>();

    private Labour(Parts parts) {
        this.parts = parts;
        Families.of(parts)
                .values()
                .forEach(family -> family.forEach(process -> before.put(process.pid(), computed(process))));
    }

    static Labour of(Parts parts) {
        return new Labour(parts);
    }

    /** Processor time until now for each piece of work, in milliseconds: of each part that runs, and of all of them. */
    List<Figure> forEach(String piece, long pieces) {
        var figures = new ArrayList<Figure>();
        var all = 0.0;
        for (var family : Families.of(parts).entrySet()) {
            var millis = since(family.getValue()) / pieces;
            all += millis;
            if (!family.getValue().isEmpty()) {
                figures.add(Figure.of("processor time for " + piece + ", " + family.getKey(), millis, MILLIS));
            }
        }
        figures.add(Figure.of("processor time for " + piece + ", all", all, MILLIS));
        return figures;
    }

    private double since(Collection<ProcessHandle> family) {
        return family.stream()
                .mapToDouble(process -> computed(process)
                                .minus(before.getOrDefault(process.pid(), Duration.ZERO))
                                .toNanos()
                        / NANOS_PER_MILLI)
                .sum();
    }

    private static Duration computed(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
