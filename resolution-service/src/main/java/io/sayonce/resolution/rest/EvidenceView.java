package io.sayonce.resolution.rest;

import io.sayonce.resolution.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shows that something happened. */
public record EvidenceView(
        @Schema(examples = "delivery-receipt") String kind,
        @Schema(examples = "PX-20261112-0417") String reference) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(evidence.kind(), evidence.reference());
    }
}
