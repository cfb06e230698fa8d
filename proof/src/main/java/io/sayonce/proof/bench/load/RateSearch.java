package io.sayonce.proof.bench.load;

import java.util.function.DoublePredicate;

/**
 * Looks for the highest rate that is kept: doubles until one is not, then halves the gap until it is narrow.
 *
 * @param first where it begins
 * @param gap how narrow the gap shall become, as a part of the rate: 0.05 for five in a hundred
 */
public record RateSearch(double first, double gap) {

    /** Far above what one machine does; who keeps even this was not asked for anything. */
    private static final double LAST = 1_000_000;

    /** The part of the first rate below which nothing is looked for any more. */
    private static final double LEAST = 0.05;

    /** The highest rate that was kept; 0 where none was. */
    public double highest(DoublePredicate isKept) {
        var low = 0.0;
        var high = first;
        while (high <= LAST && isKept.test(high)) {
            low = high;
            high *= 2;
        }
        while (high <= LAST && high >= LEAST * first && high - low > gap * high) {
            var middle = (low + high) / 2;
            if (isKept.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
