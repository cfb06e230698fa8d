package io.sayonce.resolution.hears;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/** {@code owner-assigned}: who answers for what is promised from now on. */
public record OwnerAssigned(Owner owner) implements Fact<Resolution> {

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.ownedBy(owner);
    }
}
