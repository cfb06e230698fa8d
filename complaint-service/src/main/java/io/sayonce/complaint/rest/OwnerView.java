package io.sayonce.complaint.rest;

import java.util.Optional;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.OwnerAssigned;
import io.sayonce.kit.personal.Seal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a complaint, as it is shown. */
public record OwnerView(
        Owner.Kind kind,

        @Schema(description = "A team's name, or an agent's pseudonym.", examples = "front-desk")
        String id,

        @Schema(description = "How the customer knows the owner.", examples = "Anna")
        Optional<String> name) {

    static OwnerView of(Complaint complaint, Seal seal) {
        var owner = complaint.owner();
        var name = complaint.ownership().name().flatMap(seal::open).map(OwnerAssigned.Named::name);
        return new OwnerView(owner.kind(), owner.id(), name);
    }

    static OwnerView of(Owner owner) {
        return new OwnerView(owner.kind(), owner.id(), Optional.empty());
    }
}
