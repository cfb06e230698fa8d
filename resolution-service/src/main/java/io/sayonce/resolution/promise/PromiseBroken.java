package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/** {@code promise-broken}: the due time came and nobody had kept the promise. Only the clock says so. */
public record PromiseBroken(UUID promise, Instant dueAt) implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.keeping(promise, one -> one.broken(told.time()));
    }
}
