package io.sayonce.resolution.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.proposal.Denial;
import io.sayonce.resolution.proposal.ProposalRefusals;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.proposal.Remedy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Ways to put it right, in the order in which the customer is to read them.
 *
 * @param refuses the proposal to which the customer made a counter-proposal, where this is the no to it
 */
public record ProposalForm(
        @NotNull UUID complaint,

        @NotNull @Size(max = ProposeSolutions.MOST) @Schema(description = "1 to 10 ways to put it right.")
        List<@NotNull @Valid Offer> options,

        UUID refuses,

        @Words(max = 2_000)
        @Schema(
                description = "Why not what the customer wished, as the customer reads it; goes with refuses.",
                examples = "The green one is sold out until spring.")
        String because) {

    /** One way, in the words that the customer reads. */
    public record Offer(
            @NotNull Remedy remedy,

            @NotNull @Words(max = 2_000) @Schema(examples = "A new Gizmo 3000 Mini, brought to your door.")
            String text,

            @Schema(description = "Whether it is what the customer asked for.")
            Boolean matchesDesired,

            @Valid @Schema(description = "What it costs us. The customer never sees it.")
            MoneyForm cost) {

        private ProposeSolutions.Offer toOffer() {
            var money = Optional.ofNullable(cost).map(MoneyForm::toMoney);
            return new ProposeSolutions.Offer(remedy, text, Optional.ofNullable(matchesDesired), money);
        }
    }

    ProposeSolutions toCommand() {
        var denial = denial();
        if (options.isEmpty()) {
            throw new Refused(
                    denial.isPresent()
                            ? ProposalRefusals.REFUSAL_NEEDS_AN_ALTERNATIVE
                            : Refusals.invalidValue("/options", "needs at least one option"));
        }
        return new ProposeSolutions(options.stream().map(Offer::toOffer).toList(), denial);
    }

    private Optional<Denial> denial() {
        if (refuses == null && because != null) {
            throw new Refused(Refusals.invalidValue("/because", "goes with refuses only"));
        }
        if (refuses != null && because == null) {
            throw new Refused(Refusals.invalidValue("/because", "is needed: what the customer is told"));
        }
        return Optional.ofNullable(refuses).map(proposal -> new Denial(proposal, because));
    }
}
