package io.sayonce.resolution.forecast;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

import io.sayonce.resolution.calendar.WorkingTime;

/**
 * What the quotes for a log of promises were worth, each made when its promise was, knowing only what lay before.
 *
 * @param rows how many promises the log holds
 * @param quotes for how many there was a quote whose outcome the log tells
 * @param kept how many of those were kept
 * @param longer the mean quote over the quantile, known afterwards, of all durations of the log, both in working time
 * @param longerAround the same, where each quote is compared with the quantile among the 200 promises that were made next
 *     before and after it
 */
public record Score(int rows, int quotes, int kept, double longer, double longerAround) {

    /** The most that quotes may be longer. */
    public static final double MOST = 1.5;

    /** So many quotes it takes for a verdict. */
    public static final int ENOUGH = 100;

    public static Score of(Collection<PastPromise> log, WorkingTime time, ZoneId zone, double probability) {
        var quotes = new History(log).tell(new Forecaster(time, zone, List.of(probability)));
        return new Scoring(time, zone, log, probability).score(quotes);
    }

    /** Whether it is what quotes of that probability have to be. */
    public boolean isGood(double probability) {
        return share() >= probability && longer <= MOST;
    }

    public boolean isEnough() {
        return quotes >= ENOUGH;
    }

    public double share() {
        return kept / (double) quotes;
    }
}
