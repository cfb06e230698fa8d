package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.sayonce.resolution.calendar.WorkingTime;

/** Holds quotes against what came of the promises of a log. */
final class Scoring {

    private static final int AROUND = 100;
    private static final Duration DAY = Duration.ofDays(1);

    private final WorkingTime time;
    private final WorkClock clock;
    private final List<PastPromise> log;
    private final double probability;
    private final Instant last;
    private final double unit;

    /** What was quoted and what it took, in begun units of the log. */
    private record Outcome(double quoted, double took, boolean told, boolean kept) {}

    Scoring(WorkingTime time, ZoneId zone, Collection<PastPromise> log, double probability) {
        this.time = time;
        this.clock = new WorkClock(time);
        this.log =
                log.stream().sorted(Comparator.comparing(PastPromise::madeAt)).toList();
        this.probability = probability;
        this.last = times().max(Comparator.naturalOrder()).orElse(Instant.MIN);
        this.unit = isInDays(zone) ? workday() : 0;
    }

    Score score(Map<PastPromise, List<Quote>> quotes) {
        var outcomes = log.stream()
                .map(promise -> outcome(promise, quotes.get(promise)))
                .toList();
        var told = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).told())
                .toArray();
        var quoted = Arrays.stream(told).mapToDouble(i -> outcomes.get(i).quoted());
        var around = Arrays.stream(told).mapToDouble(i -> quantile(around(outcomes, i)));
        var kept = Arrays.stream(told).filter(i -> outcomes.get(i).kept()).count();
        var mean = quoted.average().orElse(0);
        return new Score(
                log.size(),
                told.length,
                (int) kept,
                ratio(mean, quantile(outcomes)),
                ratio(mean, around.average().orElse(0)));
    }

    private Outcome outcome(PastPromise promise, List<Quote> quotes) {
        var took =
                promise.keptAt().map(at -> clock.needed(promise.madeAt(), at)).orElse(Double.NaN);
        if (quotes.isEmpty()) {
            return new Outcome(Double.NaN, took + unit, false, false);
        }
        var quote = quotes.get(0);
        var quoted = WorkClock.seconds(time.between(promise.madeAt(), quote.at()));
        var kept = promise.keptAt().filter(quote::isKept).isPresent();
        var told = promise.keptAt().isPresent() || quote.at().isBefore(last);
        return new Outcome(quoted + unit, took + unit, told, kept);
    }

    private static List<Outcome> around(List<Outcome> outcomes, int i) {
        return outcomes.subList(Math.max(0, i - AROUND), Math.min(outcomes.size(), i + AROUND));
    }

    private double quantile(List<Outcome> outcomes) {
        var took = outcomes.stream()
                .mapToDouble(Outcome::took)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return took.length == 0 ? 0 : took[(int) Math.ceil(took.length * probability) - 1];
    }

    /** A log that knows only days cannot tell how long what ended on the day took; it counts as the day that it began. */
    private boolean isInDays(ZoneId zone) {
        return times().allMatch(at -> at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    private double workday() {
        return times().mapToDouble(at -> WorkClock.seconds(time.between(at, at.plus(DAY))))
                .max()
                .orElse(0);
    }

    private Stream<Instant> times() {
        return log.stream().flatMap(promise -> Stream.concat(Stream.of(promise.madeAt()), promise.keptAt().stream()));
    }

    private static double ratio(double quoted, double afterwards) {
        return quoted == afterwards ? 1 : quoted / afterwards;
    }
}
