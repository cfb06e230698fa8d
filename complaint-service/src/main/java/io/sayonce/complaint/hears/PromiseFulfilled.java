package io.sayonce.complaint.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code promise-fulfilled} of the resolution-service. */
public record PromiseFulfilled(UUID promise, String timing) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings -> dealings.become(promise, "fulfilled", Optional.of(timing)));
    }
}
