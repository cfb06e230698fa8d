package io.sayonce.resolution.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.standard.Version;

/**
 * By when a promise of a kind would be kept if it were made now.
 *
 * @param dates the least probable first; none where neither history nor the standard knows anything
 */
public record Forecast(PromiseKind kind, Instant from, List<Date> dates, Basis basis) {

    public static final double LIKELY = 0.9;
    public static final double SURE = 0.95;

    private static final List<Double> PROBABILITIES = List.of(LIKELY, SURE);

    public Forecast {
        dates = List.copyOf(dates);
    }

    /**
     * A date that would be kept.
     *
     * @param probability how likely; empty where only the standard says so, who has not counted
     * @param takes how much working time it leaves
     */
    public record Date(Optional<Double> probability, Instant at, Duration takes) {}

    /**
     * Rests on the narrowest level with enough history, and on the standard where even the kind has too little.
     *
     * @param ofKind past promises of the kind, as they were known at that moment
     */
    public static Forecast of(Asked asked, Collection<PastPromise> ofKind, Instant from, Version standard) {
        var calendar = standard.calendar();
        for (var level : asked.levels().toList()) {
            var alike = asked.alike(ofKind, level);
            if (Basis.kept(alike) >= Forecaster.ENOUGH) {
                var forecaster = new Forecaster(calendar, calendar.zone(), PROBABILITIES);
                new History(alike).tell(forecaster);
                var dates = forecaster.quotes(from).stream()
                        .map(quote -> new Date(Optional.of(quote.probability()), quote.at(), quote.working()))
                        .toList();
                return new Forecast(asked.kind(), from, dates, Basis.of(level, alike, calendar));
            }
        }
        return new Forecast(
                asked.kind(), from, usual(asked, from, standard), Basis.of(Level.STANDARD, ofKind, calendar));
    }

    /** Whether there is too little history for a forecast of our own. */
    public boolean isLittle() {
        return basis.level() == Level.STANDARD;
    }

    /** The earliest date that is likely to be kept, or, with little history, by the standard; empty where neither knows. */
    public Optional<Earliest> earliest() {
        return dates.stream()
                .filter(date -> date.probability().orElse(1.0) >= LIKELY)
                .map(date -> new Earliest(date.at(), date.takes(), isLittle()))
                .findFirst();
    }

    private static List<Date> usual(Asked asked, Instant from, Version standard) {
        return standard.usually(asked.kind())
                .map(usual -> new Date(Optional.empty(), Grid.date(standard.calendar(), from, usual), usual))
                .map(List::of)
                .orElse(List.of());
    }
}
