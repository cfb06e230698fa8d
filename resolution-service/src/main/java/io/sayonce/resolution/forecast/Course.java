package io.sayonce.resolution.forecast;

import java.time.Instant;
import java.util.List;

/** One promise while the {@link Forecaster} walks by: when it was made, what was quoted then, when it was kept. */
final class Course {

    final Instant madeAt;
    final double begin;
    final List<Quote> quotes;

    private double usual = Double.NaN;
    private Instant keptAt;
    private double end = Double.NaN;
    private double took = Double.NaN;

    /** @param begin the working time of the {@link WorkClock} when it was made */
    Course(Instant madeAt, double begin, List<Quote> quotes) {
        this.madeAt = madeAt;
        this.begin = begin;
        this.quotes = quotes;
    }

    /** Says what was usual when it was made: all its times are told as multiples of that. */
    void measureBy(double usual) {
        this.usual = usual;
    }

    /** @param end the working time then */
    void kept(Instant at, double end, double took) {
        this.keptAt = at;
        this.end = end;
        this.took = took;
    }

    double took() {
        return took;
    }

    double end() {
        return end;
    }

    boolean keeps(Quote quote) {
        return keptAt != null && quote.isKept(keptAt);
    }

    /** How long it took, in multiples of what was usual. */
    double multiple() {
        return took / usual;
    }

    /** How old it was at a time, in multiples of what was usual. */
    double multipleAt(double time) {
        return (time - begin) / usual;
    }
}
