package io.sayonce.resolution.rest;

import io.sayonce.resolution.Owner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a promise: a team by its name, or an agent by a pseudonym. */
public record OwnerView(
        Owner.Kind kind, @Schema(examples = "front-desk") String id) {

    static OwnerView of(Owner owner) {
        return new OwnerView(owner.kind(), owner.id());
    }
}
