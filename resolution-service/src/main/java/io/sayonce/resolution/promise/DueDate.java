package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The time by which a promise has to be kept, as it stands.
 *
 * @param setAt since when it is this one
 * @param fact which set it: the {@code promise-made}, or the customer's {@code promise-renegotiated}
 * @param reminded whether the owner was told that it is near
 */
public record DueDate(Instant at, Instant setAt, UUID fact, boolean reminded) {

    private static final Duration AHEAD = Duration.ofHours(24);

    static DueDate of(Instant at, Instant setAt, UUID fact) {
        return new DueDate(at, setAt, fact, false);
    }

    /** When the owner is reminded: a day ahead, or half-way where less than two days were given. */
    Instant remindAt() {
        var half = Duration.between(setAt, at).dividedBy(2);
        return at.minus(half.compareTo(AHEAD) < 0 ? half : AHEAD);
    }

    boolean isNear(Instant now) {
        return !reminded && !now.isBefore(remindAt()) && now.isBefore(at);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(at);
    }

    /** The next instant at which there is something to say about it. */
    Instant next() {
        return reminded || remindAt().isAfter(at) ? at : remindAt();
    }

    DueDate remindedOf(Instant dueAt) {
        return new DueDate(at, setAt, fact, reminded || dueAt.equals(at));
    }
}
