package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.ComplaintRow;
import io.sayonce.complaint.External;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint as a line of a list; nothing in it identifies a person. */
public record ComplaintSummary(
        UUID id,
        UUID customer,

        @Schema(description = "How far it has come.", examples = "open")
        String state,

        @Schema(description = "Kind and id of the owner.", examples = "team:front-desk")
        String owner,

        @Schema(description = "How it came in.", examples = "phone")
        String channel,

        @Schema(description = "What it is about.", examples = "gizmo")
        Optional<String> product,

        Instant recordedAt,
        Optional<External> external) {

    static ComplaintSummary of(ComplaintRow row) {
        return new ComplaintSummary(
                row.id,
                row.customer,
                row.state,
                row.owner,
                row.channel,
                Optional.ofNullable(row.product),
                row.recordedAt,
                Optional.ofNullable(row.externalSystem).map(system -> new External(system, row.externalId)));
    }
}
