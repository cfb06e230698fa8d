package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.proposal.Offer;
import io.sayonce.resolution.proposal.Remedy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One way to put it right, in the words that the customer reads. */
public record OptionForm(
        @NotNull Remedy remedy,

        @NotNull @Words(max = 2_000) @Schema(examples = "A new Gizmo 3000 Mini, brought to your door.")
        String text,

        @Schema(description = "Whether it is what the customer asked for.")
        Boolean matchesDesired,

        @Valid @Schema(description = "What it costs us. The customer never sees it.")
        MoneyForm cost,

        @SensibleInstant
        @Schema(
                description =
                        "Before which it cannot be had. If absent, the forecast says; an earlier date needs a judgement.",
                examples = "2026-11-24T14:15:00Z")
        Instant feasibleFrom) {

    Offer toOffer() {
        return new Offer(
                remedy,
                text,
                Optional.ofNullable(matchesDesired),
                Optional.ofNullable(cost).map(MoneyForm::toMoney),
                Optional.ofNullable(feasibleFrom));
    }
}
