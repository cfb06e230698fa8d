package io.sayonce.complaint;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code owner-assigned}: from now on this owner answers for the complaint, and no other. */
public record OwnerAssigned(Owner owner, Because because, Personal<Named> personal) implements Fact<Complaint> {

    /** What made this the owner. */
    public enum Because implements Wire {
        RECORDED,
        CLAIMED,
        HANDED_OFF
    }

    /** How the owner is named to the customer. */
    public record Named(String name) {}

    public static OwnerAssigned to(Staff staff, Because because, Complaint complaint) {
        return new OwnerAssigned(staff.asOwner(), because, complaint.personal(new Named(staff.name())));
    }

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.owning(ownership -> ownership.assigned(this));
    }
}
