package io.sayonce.loyalty.hears;

import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.loyalty.Loyalty;

/** {@code promise-broken}: we did not do what we said in time. */
public record PromiseBroken(UUID promise) implements Fact<Loyalty> {

    public PromiseBroken {
        Objects.requireNonNull(promise);
    }

    @Override
    public Loyalty applyTo(Loyalty loyalty, Told told) {
        return loyalty.broken(promise, told.id());
    }
}
