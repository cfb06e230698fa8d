package io.sayonce.complaint.hears;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code promise-made} of the resolution-service. */
public record PromiseMade(UUID promise, String kind, Instant dueAt, Personal<InWords> personal)
        implements Fact<Complaint> {

    /** What the customer was told. */
    public record InWords(String text) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings -> dealings.with(
                new Dealings.Promise(promise, told.id(), kind, dueAt, "open", Optional.empty(), personal)));
    }
}
