package io.sayonce.loyalty.rest;

import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.loyalty.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shows the customer's own act where a platform relays it. It is not sealed, so it must not name a person.
 *
 * @param kind e.g. {@code key-press} or {@code signature}
 * @param reference where it is found in the system that keeps it
 */
public record EvidenceForm(
        @Schema(description = "What sort of evidence it is.", examples = "key-press") @NotNull @Slug
        String kind,

        @Schema(
                description = "Where it is found in the system that keeps it; names nobody.",
                examples = "call-90b3d5f1")
        @NotNull
        @Words(max = 200)
        String reference) {

    Evidence toEvidence() {
        return new Evidence(kind, reference);
    }
}
