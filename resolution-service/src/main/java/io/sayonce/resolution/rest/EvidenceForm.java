package io.sayonce.resolution.rest;

import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shows that something happened; it is not sealed, so it must not name a person. */
public record EvidenceForm(
        @NotNull @Slug @Schema(examples = "delivery-receipt")
        String kind,

        @NotNull @Words(max = 200) @Schema(examples = "PX-20261112-0417")
        String reference) {

    Evidence toEvidence() {
        return new Evidence(kind, reference);
    }
}
