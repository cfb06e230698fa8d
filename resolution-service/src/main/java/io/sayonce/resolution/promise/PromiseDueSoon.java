package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/**
 * {@code promise-due-soon}: whoever answers for the promise now has to keep it soon. Only the clock says so, once for
 * each date.
 */
public record PromiseDueSoon(UUID promise, Instant dueAt, Owner owner) implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.keeping(promise, one -> one.remindedOf(dueAt));
    }
}
