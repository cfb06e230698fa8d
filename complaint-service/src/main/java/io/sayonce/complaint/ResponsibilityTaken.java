package io.sayonce.complaint;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code responsibility-taken}: somebody of ours told the customer that it is ours to put right. */
public record ResponsibilityTaken(Personal<InWords> personal) implements Fact<Complaint> {

    /** What was said to the customer. */
    public record InWords(String words) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.owning(ownership -> ownership.taken(this));
    }
}
