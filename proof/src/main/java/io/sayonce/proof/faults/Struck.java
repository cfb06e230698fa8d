package io.sayonce.proof.faults;

import java.time.Duration;
import java.util.Optional;

import io.sayonce.proof.faults.strike.Strike;

/**
 * A strike as it was carried out.
 *
 * @param after how long the load had run when it had begun
 * @param length how long it then lasted, before it was undone
 * @param vain what it should have brought about and did not
 */
record Struck(Strike strike, Duration after, Duration length, Optional<String> vain) {

    /** The same where stories were begun for so long: what came after them met nobody. */
    Struck amidst(Duration stories) {
        return after.compareTo(stories) < 0
                ? this
                : new Struck(strike, after, length, Optional.of("no story began any more"));
    }
}
