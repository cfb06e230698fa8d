package io.sayonce.resolution.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.standard.Measure;

/** {@code complaint-recorded}: whose complaint it is, what it is about, and since when we know. */
public record ComplaintRecorded(UUID customer, Optional<String> product) implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution
                .of(customer)
                .under(resolution.circumstances().about(product))
                .measured(resolution.measure().received(new Measure.Receipt(told.id(), told.time())));
    }
}
