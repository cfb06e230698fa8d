package io.sayonce.resolution.forecast;

import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How long such a promise usually takes at present: the geometric mean of the latest, times what is peculiar to the day
 * of the week on which it is made. Multiplicative seasons on a moving level, as in Winters, "Forecasting sales by
 * exponentially weighted moving averages", Management Science 6, 1960; what is far from the usual is taken for not so far,
 * as in Gelper, Fried and Croux, "Robust forecasting with exponential and Holt-Winters smoothing", J. Forecasting 29, 2010.
 *
 * <p>Whether it is right does not matter for the share that is kept; that is the business of the {@link LifeTable}, which
 * counts in multiples of it. The better it follows drift and week, the shorter are the quotes.
 */
final class Usual {

    static final int LATEST = 40;

    private static final double DAYS_BEFORE_TRUST = 20;
    private static final double SLOWEST = 0.01;
    private static final double FAR = 1.5;

    private final List<Double> first = new ArrayList<>();
    private final Deque<Double> latest = new ArrayDeque<>();
    private final double[] peculiar = new double[DayOfWeek.values().length];
    private final int[] seen = new int[DayOfWeek.values().length];
    private double sum;

    boolean isKnown() {
        return latest.size() == LATEST;
    }

    /** In seconds, from where it {@linkplain #isKnown() is known} on. */
    double on(DayOfWeek day) {
        return Math.exp(level() + peculiar[day.ordinal()]);
    }

    void learn(DayOfWeek day, double seconds) {
        if (!isKnown()) {
            begin(seconds);
            return;
        }
        var log = tamed(seconds, level() + peculiar[day.ordinal()]);
        learnDay(day.ordinal(), log - level());
        add(log - peculiar[day.ordinal()]);
        sum -= latest.remove();
    }

    private void begin(double seconds) {
        first.add(seconds);
        if (first.size() == LATEST) {
            var mean = first.stream().mapToDouble(one -> one).average().orElseThrow();
            first.forEach(one -> add(tamed(one, log(mean))));
        }
    }

    private void add(double log) {
        latest.add(log);
        sum += log;
    }

    private void learnDay(int day, double residual) {
        seen[day]++;
        var rate = Math.max(SLOWEST, 1 / (seen[day] + DAYS_BEFORE_TRUST));
        peculiar[day] += rate * (residual - peculiar[day]);
    }

    private double level() {
        return sum / LATEST;
    }

    private static double tamed(double seconds, double expected) {
        return expected + Math.max(-FAR, Math.min(FAR, log(seconds) - expected));
    }

    /** Less than a second is a second, so that what took no time at all can be compared, too. */
    private static double log(double seconds) {
        return Math.log(Math.max(1, seconds));
    }
}
