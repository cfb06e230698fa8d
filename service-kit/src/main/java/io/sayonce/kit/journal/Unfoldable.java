package io.sayonce.kit.journal;

import java.util.UUID;

/** A story that this service's rules fail on; it is parked until the rules are mended. */
public final class Unfoldable extends RuntimeException {

    Unfoldable(UUID subject, Throwable cause) {
        super("story %s cannot be read: %s".formatted(subject, cause), cause);
    }
}
