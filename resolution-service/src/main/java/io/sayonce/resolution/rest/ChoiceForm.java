package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.calendar.WorkingTime;
import io.sayonce.resolution.proposal.ChooseSolution;
import io.sayonce.resolution.proposal.SolutionProposed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer chose, and by when the customer wants it. */
public record ChoiceForm(
        @NotNull @Schema(examples = "a") String option,
        @NotNull @SensibleInstant Instant wantedBy,

        @Words(max = 2_000) @Schema(examples = "The new one, please.")
        String words,

        @Valid EvidenceForm evidence) {

    ChooseSolution toCommand(UUID proposal, Caller caller, SolutionProposed.Words offered, WorkingTime time) {
        var act = CustomersActs.of(caller, evidence);
        return new ChooseSolution(proposal, option, wantedBy, act, Optional.ofNullable(words), offered, time);
    }
}
