package io.sayonce.complaint;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code complaint-closed}: nothing is left to do. */
public record ComplaintClosed(Because because) implements Fact<Complaint> {

    /** Why nothing is left to do. */
    public enum Because implements Wire {
        SETTLED
    }

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.become(Complaint.Status.CLOSED);
    }
}
