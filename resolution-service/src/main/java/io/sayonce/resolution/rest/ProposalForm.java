package io.sayonce.resolution.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.proposal.Remedy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ways to put it right, in the order in which the customer is to read them. */
public record ProposalForm(
        @NotNull UUID complaint,
        @NotNull @Size(min = 1, max = ProposeSolutions.MOST) List<@NotNull @Valid Offer> options) {

    /** One way, in the words that the customer reads. */
    public record Offer(
            @NotNull Remedy remedy,

            @NotNull @Words(max = 2_000) @Schema(examples = "A new Gizmo 3000 Mini, brought to your door.")
            String text) {}

    ProposeSolutions toCommand() {
        return new ProposeSolutions(options.stream()
                .map(offer -> new ProposeSolutions.Offer(offer.remedy(), offer.text()))
                .toList());
    }
}
