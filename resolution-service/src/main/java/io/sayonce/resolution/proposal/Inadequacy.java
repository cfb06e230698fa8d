package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered so that a customer who was not served well is told so once, and once more after a reopening. Both are
 * the latest of their kind, so it does not matter in which order they are heard.
 *
 * @param reopenedAt since when the complaint is being put right again
 * @param toldAt when it was said that what we proposed was not enough
 */
public record Inadequacy(Optional<Instant> reopenedAt, Optional<Instant> toldAt) {

    public static final Inadequacy NONE = new Inadequacy(Optional.empty(), Optional.empty());

    public Inadequacy reopened(Instant at) {
        return new Inadequacy(latest(reopenedAt, at), toldAt);
    }

    Inadequacy told(Instant at) {
        return new Inadequacy(reopenedAt, latest(toldAt, at));
    }

    /** Whether it was said since the complaint was recorded, or reopened last. */
    boolean isTold() {
        return toldAt.filter(this::isRecent).isPresent();
    }

    /** Whether something happened since the complaint was recorded, or reopened last. */
    boolean isRecent(Instant at) {
        return reopenedAt.filter(at::isBefore).isEmpty();
    }

    private static Optional<Instant> latest(Optional<Instant> known, Instant at) {
        return Stream.concat(known.stream(), Stream.of(at)).max(Instant::compareTo);
    }
}
