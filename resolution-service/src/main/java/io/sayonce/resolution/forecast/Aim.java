package io.sayonce.resolution.forecast;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A probability that quotes are made for, with what those of the past were worth. */
final class Aim {

    /** What is aimed at lies above the probability by a tenth of the rest, since an aim is missed to both sides. */
    private static final double CAUTION = 0.1;

    private final double probability;
    private final double share;
    private final Lengthening lengthening;
    private final PriorityQueue<Due> pending =
            new PriorityQueue<>(Comparator.comparing(due -> due.quote().at()));

    private record Due(Course course, Quote quote) {}

    Aim(double probability) {
        this.probability = probability;
        this.share = probability + (1 - probability) * CAUTION;
        this.lengthening = new Lengthening(share);
    }

    double probability() {
        return probability;
    }

    /** The multiple of the usual to be quoted. */
    double multiple(LifeTable table) {
        return table.ageOf(share) * lengthening.factor();
    }

    void quoted(Course course, Quote quote) {
        pending.add(new Due(course, quote));
    }

    /** Judges each quote whose date has come: the quick ones are not judged before the slow ones. */
    void judge(Instant now, int open) {
        while (!pending.isEmpty() && pending.peek().quote().at().isBefore(now)) {
            var due = pending.remove();
            lengthening.judge(due.course().keeps(due.quote()), open);
        }
    }
}
