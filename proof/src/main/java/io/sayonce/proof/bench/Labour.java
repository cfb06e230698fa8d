package io.sayonce.proof.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    private final Map<ProcessHandle, Double> before;

    Labour(Parts parts) {
        this.parts = parts;
        this.before = Families.all(parts).collect(Collectors.toMap(process -> process, Labour::millis));
    }

    /**
     * Processor time until now for each piece of work, in milliseconds: of each part that runs, and of all of them. Not a
     * number where nothing was done, or where this machine does not tell.
     */
    List<Figure> forOne(String piece, long done) {
        var figures = new ArrayList<Figure>();
        var all = 0.0;
        for (var family : Families.of(parts).entrySet()) {
            if (!family.getValue().isEmpty()) {
                var each = done == 0 ? Double.NaN : since(family.getValue()) / done;
                figures.add(Figure.of("processor time for %s, %s".formatted(piece, family.getKey()), each, MILLIS));
                all += each;
            }
        }
        figures.add(Figure.of("processor time for %s, all".formatted(piece), all, MILLIS));
        return figures;
    }

    private double since(Collection<ProcessHandle> family) {
        return family.stream()
                .mapToDouble(process -> millis(process) - before.getOrDefault(process, 0.0))
                .sum();
    }

    private static double millis(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toNanos() / NANOS_PER_MILLI)
                .orElseGet(() -> process.isAlive() ? Double.NaN : 0);
    }
}
