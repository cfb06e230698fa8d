package io.sayonce.resolution.hears;

import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/** {@code complaint-recorded}: whose complaint it is. */
public record ComplaintRecorded(UUID customer) implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.of(customer);
    }
}
