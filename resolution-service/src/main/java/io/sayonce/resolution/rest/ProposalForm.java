package io.sayonce.resolution.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.forecast.Asked;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.grant.Empowerment;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.proposal.Denial;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.rule.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Ways to put it right, in the order in which the customer is to read them.
 *
 * @param refuses the proposal to which the customer made a counter-proposal, where this is the no to it
 * @param judgement why an option can be had earlier than our own record says
 */
public record ProposalForm(
        @NotNull UUID complaint,

        @NotNull @Size(max = ProposeSolutions.MOST) @Schema(description = "1 to 10 ways to put it right.")
        List<@NotNull @Valid OptionForm> options,

        UUID refuses,

        @Words(max = 2_000)
        @Schema(
                description = "Why not what the customer wished, as the customer reads it; goes with refuses.",
                examples = "The green one is sold out until spring.")
        String because,

        @Valid JudgementForm judgement) {

    /** What to ask the forecast: once for each kind of promise that an option would become. */
    List<Asked> asked(Resolution resolution) {
        return options.stream()
                .map(option -> option.remedy().promised())
                .distinct()
                .map(kind -> Asked.in(resolution, kind, Optional.empty()))
                .toList();
    }

    ProposeSolutions toCommand(Empowerment empowerment, Map<PromiseKind, Earliest> known) {
        var denial = denial();
        if (options.isEmpty()) {
            throw new Refused(
                    denial.isPresent()
                            ? Rule.REFUSAL_NEEDS_AN_ALTERNATIVE.refusal()
                            : Refusals.invalidValue("/options", "needs at least one option"));
        }
        return new ProposeSolutions(
                options.stream().map(OptionForm::toOffer).toList(),
                denial,
                empowerment,
                known,
                Optional.ofNullable(judgement).map(JudgementForm::toJudgement));
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
