package io.sayonce.loyalty.hears;

import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.loyalty.Loyalty;

/** {@code complaint-recorded}: whose complaint it is. */
public record ComplaintRecorded(UUID customer) implements Fact<Loyalty> {

    public ComplaintRecorded {
        Objects.requireNonNull(customer);
    }

    @Override
    public Loyalty applyTo(Loyalty loyalty, Told told) {
        return loyalty.of(customer);
    }
}
