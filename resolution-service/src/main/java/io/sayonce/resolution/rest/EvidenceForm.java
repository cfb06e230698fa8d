package io.sayonce.resolution.rest;

import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.Evidence;

/** What shows that something happened; it is not sealed, so it must not name a person. */
public record EvidenceForm(
        @NotNull @Slug String kind,
        @NotNull @Words(max = 200) String reference) {

    Evidence toEvidence() {
        return new Evidence(kind, reference);
    }
}
