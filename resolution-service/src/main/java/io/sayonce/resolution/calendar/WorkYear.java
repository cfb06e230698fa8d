package io.sayonce.resolution.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All openings of a year with what was worked before each, so that no question walks through the days. In nanoseconds. */
final class WorkYear {

    private final List<Opening> openings;
    private final long[] before;

    WorkYear(Stream<Opening> inOrder) {
        openings = inOrder.toList();
        before = new long[openings.size() + 1];
        for (var i = 0; i < openings.size(); i++) {
            before[i + 1] = before[i] + openings.get(i).length().toNanos();
        }
    }

    long total() {
        return before[openings.size()];
    }

    /** What was worked in this year until then. */
    long worked(Instant until) {
        var begun = begun(until);
        if (begun == 0) {
            return 0;
        }
        var last = openings.get(begun - 1);
        var at = until.isBefore(last.until()) ? until : last.until();
        return before[begun - 1] + last.from().until(at, ChronoUnit.NANOS);
    }

    /** The first instant by which so much was worked, more than nothing and at most all. */
    Instant first(long worked) {
        var found = Arrays.binarySearch(before, worked);
        var opening = (found < 0 ? -found - 1 : found) - 1;
        return openings.get(opening).from().plusNanos(worked - before[opening]);
    }

    /** The last instant by which no more was worked, less than all. */
    Instant last(long worked) {
        var found = Arrays.binarySearch(before, worked);
        var opening = found < 0 ? -found - 2 : found;
        return openings.get(opening).from().plusNanos(worked - before[opening]);
    }

    boolean isOpen(Instant at) {
        var begun = begun(at.plusNanos(1));
        return begun > 0 && at.isBefore(openings.get(begun - 1).until());
    }

    /** How many openings began before. */
    private int begun(Instant at) {
        var low = 0;
        var high = openings.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (openings.get(middle).from().isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
