package io.sayonce.resolution.forecast;

import java.util.Arrays;

/**
 * How many promises of a period last how long, counted as actuaries count lives: at each age, of those who were watched
 * at that age, how many ended. A promise that is still open counts for the ages that it has passed, and one that was made
 * before the period for the ages from which on the period met it; so neither the slow ones that are still open nor the quick
 * ones that are already gone bend the picture (Kaplan and Meier, "Nonparametric estimation from incomplete observations",
 * JASA 53, 1958, with late entries).
 *
 * <p>One more that never ends is watched at all ages: the promise that is about to be made. Where nothing is open and
 * nothing entered late, a quantile is then the order statistic number ceil((n + 1) p) of split conformal prediction, which
 * holds for n promises and not only for many (Vovk, Gammerman and Shafer, "Algorithmic Learning in a Random World", 2005).
 */
final class LifeTable {

    private static final double ROUNDING = 1e-12;

    private final double[] ended;
    private final double[] open;
    private final double[] entered;

    /**
     * @param ended the ages at which promises were kept
     * @param open the ages of those that are open
     * @param entered the ages at which the period met those, of either sort, that were made before it
     */
    LifeTable(double[] ended, double[] open, double[] entered) {
        this.ended = sorted(ended);
        this.open = sorted(open);
        this.entered = sorted(entered);
    }

    /** The age by which so large a share has ended; the longest in sight where the table does not reach so far. */
    double ageOf(double share) {
        var lasting = 1.0;
        var left = 0;
        var late = 0;
        for (int from = 0, to; from < ended.length; from = to) {
            var age = ended[from];
            to = from;
            while (to < ended.length && ended[to] == age) {
                to++;
            }
            left = firstBeyond(open, left, age);
            late = firstFrom(entered, late, age);
            var watched = ended.length - from + open.length - left - (entered.length - late) + 1;
            lasting *= 1 - (to - from) / (double) Math.max(watched, to - from + 1);
            if (lasting <= 1 - share + ROUNDING) {
                return age;
            }
        }
        return Math.max(longest(ended), longest(open));
    }

    private static int firstBeyond(double[] ages, int start, double age) {
        var at = start;
        while (at < ages.length && ages[at] <= age) {
            at++;
        }
        return at;
    }

    private static int firstFrom(double[] ages, int start, double age) {
        var at = start;
        while (at < ages.length && ages[at] < age) {
            at++;
        }
        return at;
    }

    private static double longest(double[] ages) {
        return ages.length == 0 ? 0 : ages[ages.length - 1];
    }

    private static double[] sorted(double[] ages) {
        var copy = ages.clone();
        Arrays.sort(copy);
        return copy;
    }
}
