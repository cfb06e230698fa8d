package io.sayonce.resolution.hears;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/** {@code complaint-settled}: the customer said so. */
public record ComplaintSettled() implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.under(resolution.circumstances().settled(told.time()));
    }
}
