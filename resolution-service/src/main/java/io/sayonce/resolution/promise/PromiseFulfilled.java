package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;

/** {@code promise-fulfilled}: what was promised was done, be it after the promise was broken. */
public record PromiseFulfilled(UUID promise, Timing timing, Instant fulfilledAt, Evidence evidence, boolean exceeded)
        implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var how = new Promise.Fulfilment(timing, fulfilledAt, evidence, exceeded);
        return resolution.keeping(promise, one -> one.fulfilled(how));
    }
}
