package io.sayonce.complaint;

import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code complaint-reopened}: it was closed over a promise that was being made at that very moment. */
public record ComplaintReopened(Because because, UUID promise) implements Fact<Complaint> {

    /** Why something is left to do after all. */
    public enum Because implements Wire {
        OPEN_PROMISE
    }

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.become(Complaint.Status.OPEN);
    }
}
