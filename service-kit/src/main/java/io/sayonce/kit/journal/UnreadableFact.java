package io.sayonce.kit.journal;

import java.util.UUID;

/** A fact whose value does not fit the record that reads it here. */
public final class UnreadableFact extends RuntimeException {

    UnreadableFact(String body, UUID id, Throwable cause) {
        super("fact %s cannot be read as %s".formatted(id, body), cause);
    }
}
