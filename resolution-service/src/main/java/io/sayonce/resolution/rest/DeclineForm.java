package io.sayonce.resolution.rest;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.proposal.DeclineSolutions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the customer wants none of it. */
public record DeclineForm(
        @NotNull @Words(max = 2_000) @Schema(examples = "I have bought another one by now.")
        String reason,

        @Valid EvidenceForm evidence) {

    DeclineSolutions toCommand(UUID proposal, Caller caller) {
        return new DeclineSolutions(proposal, CustomersActs.of(caller, evidence), reason);
    }
}
