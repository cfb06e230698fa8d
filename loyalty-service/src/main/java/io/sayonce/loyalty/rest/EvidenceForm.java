package io.sayonce.loyalty.rest;

import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.loyalty.Evidence;

/**
 * What shows the customer's own act where a platform relays it. It is not sealed, so it must not name a person.
 *
 * @param kind e.g. {@code key-press} or {@code signature}
 * @param reference where it is found in the system that keeps it
 */
public record EvidenceForm(
        @NotNull @Slug String kind,
        @NotNull @Words(max = 200) String reference) {

    Evidence toEvidence() {
        return new Evidence(kind, reference);
    }
}
