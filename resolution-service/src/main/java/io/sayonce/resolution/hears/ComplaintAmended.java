package io.sayonce.resolution.hears;

import java.util.Optional;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/** {@code complaint-amended}: what it is about was made more precise, where that is given. */
public record ComplaintAmended(Optional<String> product) implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return product.isPresent() ? resolution.under(resolution.circumstances().about(product)) : resolution;
    }
}
