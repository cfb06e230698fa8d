package io.sayonce.complaint.rest;

import java.util.Optional;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.OwnerAssigned;
import io.sayonce.kit.personal.Seal;

/** Who answers for a complaint, as it is shown. */
public record OwnerView(Owner.Kind kind, String id, Optional<String> name) {

    static OwnerView of(Complaint complaint, Seal seal) {
        var owner = complaint.owner();
        var name = complaint.ownerName().flatMap(seal::open).map(OwnerAssigned.Named::name);
        return new OwnerView(owner.kind(), owner.id(), name);
    }

    static OwnerView of(Owner owner) {
        return new OwnerView(owner.kind(), owner.id(), Optional.empty());
    }
}
