package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * What a customer may expect of one stage.
 *
 * @param usuallyDoneBy the date by which nine in ten are done; never one that has passed, and none where nobody knows
 * @param promisedBy by when the last of what was promised is to be done
 * @param late whether it takes longer than usual, or than was promised
 * @param little whether there is too little history, so that the date is the standard's
 */
public record Prospect(
        Standing standing,
        Optional<Instant> usuallyDoneBy,
        Optional<Instant> promisedBy,
        boolean late,
        boolean little) {

    static Prospect nothing(Standing standing) {
        return new Prospect(standing, Optional.empty(), Optional.empty(), false, false);
    }

    static Prospect promised(Standing standing, Optional<Instant> by, boolean late) {
        return new Prospect(standing, Optional.empty(), by, late, false);
    }

    static Prospect usual(Standing standing, Instant by, boolean little) {
        return new Prospect(standing, Optional.of(by), Optional.empty(), false, little);
    }

    static Prospect late(Standing standing, boolean little) {
        return new Prospect(standing, Optional.empty(), Optional.empty(), true, little);
    }
}
