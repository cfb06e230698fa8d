package io.sayonce.proof.faults;

import java.time.Duration;
import java.util.Optional;

import io.sayonce.proof.faults.strike.Strike;

/**
 * A strike as it was carried out.
 *
 * @param afterSeconds how long stories had been begun when it did its harm
 * @param seconds for how long it did, before it was undone
 * @param vain what it should have brought about and did not; null where it did
 */
record Struck(String what, double afterSeconds, double seconds, String vain) {

    private static final double MILLIS = 1e3;

    static Struck of(Strike strike, Duration after, Duration length, Optional<String> vain) {
        return new Struck(strike.kind().label(), seconds(after), seconds(length), vain.orElse(null));
    }

    /** The same where stories were begun for so long: what came after them met nobody. */
    Struck amidst(Duration stories) {
        return afterSeconds < seconds(stories)
                ? this
                : new Struck(what, afterSeconds, seconds, "no story began any more");
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }
}
