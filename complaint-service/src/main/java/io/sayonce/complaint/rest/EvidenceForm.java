package io.sayonce.complaint.rest;

import jakarta.validation.constraints.NotNull;

import io.sayonce.complaint.Evidence;
import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves the customer's own act where a platform relays it. It must not name a person: it is not sealed.
 *
 * @param kind e.g. {@code keypress}, {@code button}, {@code signature}
 * @param reference where the proof is found
 */
public record EvidenceForm(
        @Schema(description = "What proves it.", examples = "keypress") @NotNull @Slug
        String kind,

        @Schema(description = "Where the proof is found; names no person.", examples = "call-17")
        @NotNull
        @Words(max = 200)
        String reference) {

    Evidence toEvidence() {
        return new Evidence(kind, reference);
    }
}
