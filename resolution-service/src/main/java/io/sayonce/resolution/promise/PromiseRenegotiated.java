package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;

/** {@code promise-renegotiated}: the customer wants it by another date, which the clock follows from here. */
public record PromiseRenegotiated(
        UUID promise,
        Instant dueAt,
        Instant previousDueAt,
        By by,
        Optional<Evidence> evidence,
        Optional<Personal<Words>> personal)
        implements Fact<Resolution> {

    /** What the customer said about it. */
    public record Words(String words) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var how = new Renegotiation(previousDueAt, new CustomersAct(by, evidence), told.time(), personal);
        return resolution.keeping(promise, one -> one.renegotiated(DueDate.of(dueAt, told.time(), told.id()), how));
    }
}
