package io.sayonce.resolution.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.resolution.grant.GrantUseRow;
import io.sayonce.resolution.grant.Use;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that was set aside under a grant, and what became of it. */
public record GrantUseView(
        UUID proposal,
        UUID complaint,

        @Schema(description = "Who set it aside, by pseudonym.", examples = "IH-OlTITWHqYXOGHJ4X86g")
        String agent,

        @Schema(description = "On which it counts.", examples = "2026-11-21")
        LocalDate day,

        Instant reservedAt,
        Use.State state,
        MoneyView reserved,

        @Schema(description = "What the customer's choice costs; only where it was spent.")
        Optional<MoneyView> cost) {

    static GrantUseView of(GrantUseRow row) {
        return new GrantUseView(
                row.proposal,
                row.complaint,
                row.agent,
                row.day,
                row.reservedAt,
                row.state,
                MoneyView.of(row.reserved()),
                Optional.of(row.counts())
                        .filter(any -> row.state == Use.State.SPENT)
                        .map(MoneyView::of));
    }
}
