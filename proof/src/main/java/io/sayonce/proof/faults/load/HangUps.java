package io.sayonce.proof.faults.load;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Callers that hang up in the middle of a request: how many of them do, while they do. */
public final class HangUps {

    private static final int LONGEST_MILLIS = 25;

    private volatile double share;

    public void share(double ofAll) {
        share = ofAll;
    }

    /** After how many milliseconds this caller hangs up. */
    Optional<Integer> next() {
        var chance = ThreadLocalRandom.current();
        return chance.nextDouble() < share ? Optional.of(1 + chance.nextInt(LONGEST_MILLIS)) : Optional.empty();
    }
}
