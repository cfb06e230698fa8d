package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** How far ahead something can be promised: a second to two years. */
public final class Horizon {

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final int YEARS = 2;

    private Horizon() {}

    /** Why a time cannot be promised, if so. */
    public static Optional<Refusal> refusal(String pointer, Instant at, Instant now) {
        var latest = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
        return at.isBefore(now.plus(SOONEST)) || at.isAfter(latest)
                ? Optional.of(Refusals.invalidValue(pointer, "must lie in the future, within two years"))
                : Optional.empty();
    }
}
