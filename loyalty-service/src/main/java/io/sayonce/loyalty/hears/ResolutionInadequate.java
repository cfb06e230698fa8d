package io.sayonce.loyalty.hears;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.loyalty.Loyalty;

/** {@code resolution-inadequate}: nothing that we proposed was right for the customer. */
public record ResolutionInadequate() implements Fact<Loyalty> {

    @Override
    public Loyalty applyTo(Loyalty loyalty, Told told) {
        return loyalty.inadequate(told.id());
    }
}
