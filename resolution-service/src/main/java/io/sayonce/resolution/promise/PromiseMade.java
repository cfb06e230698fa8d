package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/**
 * {@code promise-made}: the company said what it will do and by when. From here a clock watches it.
 *
 * @param owner who answered for it when it was made
 * @param team the team that it was given to, and stays with; empty where it goes with the complaint
 */
public record PromiseMade(
        UUID promise,
        Optional<UUID> proposal,
        PromiseKind kind,
        Instant dueAt,
        Owner owner,
        Optional<String> team,
        Personal<Words> personal)
        implements Fact<Resolution> {

    /** The promise as the customer reads it. */
    public record Words(String text) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.with(Promise.of(this, told));
    }
}
