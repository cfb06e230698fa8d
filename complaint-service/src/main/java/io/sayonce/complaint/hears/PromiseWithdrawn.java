package io.sayonce.complaint.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code promise-withdrawn} of the resolution-service: nothing is owed under it, so it keeps nothing open. */
public record PromiseWithdrawn(UUID promise) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings -> dealings.become(promise, "withdrawn", Optional.empty()));
    }
}
