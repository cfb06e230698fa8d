package io.sayonce.kit.core;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The time and the ids that a decision may use, handed in so that deciding stays pure.
 *
 * @param now the database's clock
 * @param ids gives a new UUIDv7 at each call
 */
public record Moment(Instant now, Supplier<UUID> ids) {

    public UUID newId() {
        return ids.get();
    }
}
