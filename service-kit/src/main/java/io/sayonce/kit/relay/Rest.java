package io.sayonce.kit.relay;

import java.time.Duration;

/** How long the relay rests between two turns: ever longer, while nothing leaves. */
final class Rest {

    private static final Duration SHORTEST = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofMillis(50);
    private static final Duration UNTIL_WOKEN = Duration.ofMillis(500);

    private Duration growing = SHORTEST;

    /**
     * The rest after a turn.
     *
     * @param busy whether something left
     * @param all whether nothing was left to be read, so that only a wake-up can bring more
     */
    Duration after(boolean busy, boolean all) {
        var doubled = growing.multipliedBy(2);
        growing = busy ? SHORTEST : doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return all ? UNTIL_WOKEN : growing;
    }
}
