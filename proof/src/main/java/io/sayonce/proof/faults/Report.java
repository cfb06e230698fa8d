package io.sayonce.proof.faults;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.proof.faults.Line.Recovered;
import io.sayonce.proof.faults.check.Violation;
import io.sayonce.proof.faults.strike.Target;

/** What a person reads of the runs: a line for each, and a summary of all. */
record Report(PrintStream out) {

    private static final String COLUMNS = "%5s  %-44s %7s %8s %5s %10s %6s %6s %6s %8s %6s %5s %5s%n";
    private static final String RECOVERED = "%-30s %5s %18s %5s %18s %5s%n";
    private static final int SENTENCES = 10;

    void head() {
        out.printf(
                COLUMNS,
                "seed",
                "faults",
                "stories",
                "accepted",
                "lost",
                "duplicated",
                "order",
                "stuck",
                "errors",
                "doubled",
                "late",
                "s",
                "load");
    }

    /** @param line what is kept of the run */
    void tell(Outcome run, Line line) {
        out.printf(
                COLUMNS,
                line.seed(),
                String.join(" + ", line.faults()),
                line.stories(),
                line.accepted(),
                line.lost(),
                line.duplicated(),
                line.order(),
                line.stuck(),
                line.errors(),
                line.doubled(),
                line.latestMillis() == null ? "-" : seconds(line.latestMillis()),
                Math.round(line.seconds()),
                Math.round(line.load()));
        line.vain().forEach(each -> out.printf("       %s had no effect: %s%n", each.what(), each.vain()));
        if (!line.isGood()) {
            run.plan().strikes().forEach(strike -> out.println("       " + strike));
            line.struck().forEach(each -> out.println("       " + each));
            run.violations().stream()
                    .sorted(Comparator.comparing(Violation::sort))
                    .limit(SENTENCES)
                    .forEach(each -> out.println("       " + each));
            out.println("       again: " + line.again());
        }
    }

    void summarize(String title, List<Line> runs) {
        out.printf(
                "%n%s: %d runs, %d stories, %,d accepted writes, %d lost, %d duplicated effects, %d order violations,"
                        + " %d stuck, %d internal errors; %d doubled records, %d doubled mails%s; %d faults without effect%n",
                title,
                runs.size(),
                sum(runs, Line::stories),
                sum(runs, Line::accepted),
                sum(runs, Line::lost),
                sum(runs, Line::duplicated),
                sum(runs, Line::order),
                sum(runs, Line::stuck),
                sum(runs, line -> Objects.requireNonNullElse(line.errors(), 0L)),
                sum(runs, Line::doubled),
                sum(runs, Line::doubledMails),
                latest(runs),
                sum(runs, line -> line.vain().size()));
        recovery(runs);
        failed(runs);
    }

    private static String latest(List<Line> runs) {
        return runs.stream()
                .map(Line::latestMillis)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(millis -> "; the latest promise broken %s s late".formatted(seconds(millis)))
                .orElse("");
    }

    /** Of those runs whose times are of what began after the restart. */
    private void recovery(List<Line> all) {
        var runs = all.stream().filter(run -> run.struck() != null).toList();
        if (runs.stream().allMatch(run -> run.recovered().isEmpty())) {
            return;
        }
        out.printf(RECOVERED, "restarted after kill -9", "times", "write p50/max", "aim", "heard p50/max", "aim");
        recovery("", runs.stream().filter(run -> !run.trained()));
        recovery(", trained", runs.stream().filter(Line::trained));
    }

    private void recovery(String how, Stream<Line> runs) {
        var all = runs.flatMap(run -> run.recovered().stream()).toList();
        for (var what : all.stream().map(Recovered::what).collect(Collectors.toCollection(TreeSet::new))) {
            var of = all.stream().filter(each -> each.what().equals(what)).toList();
            var target = Target.labelled(what);
            out.printf(
                    RECOVERED,
                    what + how,
                    of.size(),
                    times(of, Recovered::writeMillis),
                    target.write().toSeconds() + " s",
                    times(of, Recovered::heardMillis),
                    target.heard().toSeconds() + " s");
        }
    }

    private void failed(List<Line> runs) {
        var seeds = runs.stream()
                .filter(run -> !run.isGood())
                .map(run -> Long.toString(run.seed()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!seeds.isEmpty()) {
            out.println("failed seeds: " + seeds);
        }
    }

    /** What was not seen while it was watched took longer than all others. */
    private static String times(List<Recovered> all, Function<Recovered, Long> which) {
        if (all.stream().map(which).allMatch(Objects::isNull)) {
            return "not seen";
        }
        var sorted = all.stream()
                .map(which)
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList();
        return "%s/%s s".formatted(seconds(sorted.get(sorted.size() / 2)), seconds(sorted.get(sorted.size() - 1)));
    }

    private static String seconds(Long millis) {
        return millis == null ? "not seen" : "%.1f".formatted(millis / 1e3);
    }

    private static long sum(List<Line> runs, ToLongFunction<Line> what) {
        return runs.stream().mapToLong(what).sum();
    }
}
