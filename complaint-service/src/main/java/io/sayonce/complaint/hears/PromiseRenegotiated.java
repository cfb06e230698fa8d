package io.sayonce.complaint.hears;

import java.time.Instant;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code promise-renegotiated} of the resolution-service: as open as before, for another date. */
public record PromiseRenegotiated(UUID promise, Instant dueAt) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings -> dealings.moved(promise, dueAt));
    }
}
