package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.proposal.CounterSolutions;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionCountered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer wants instead of what was proposed. */
public record CounterForm(
        @NotNull @Words(max = 2_000) @Schema(examples = "I would rather have my money back, before I travel.")
        String words,

        @Valid Desired desired,
        @Valid EvidenceForm evidence) {

    /** The same as far as it can be put without words. */
    public record Desired(Remedy remedy, @SensibleInstant Instant wantedBy) {

        private Optional<SolutionCountered.Desired> toDesired() {
            return remedy == null && wantedBy == null
                    ? Optional.empty()
                    : Optional.of(
                            new SolutionCountered.Desired(Optional.ofNullable(remedy), Optional.ofNullable(wantedBy)));
        }
    }

    CounterSolutions toCommand(UUID proposal, Caller caller) {
        var wish = Optional.ofNullable(desired).flatMap(Desired::toDesired);
        return new CounterSolutions(proposal, words, wish, CustomersActs.of(caller, evidence));
    }
}
