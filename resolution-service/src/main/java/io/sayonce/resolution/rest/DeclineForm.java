package io.sayonce.resolution.rest;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;

import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.proposal.DeclineSolutions;

/** Why the customer wants none of it. */
public record DeclineForm(
        @Words(max = 2_000) String reason, @Valid EvidenceForm evidence) {

    DeclineSolutions toCommand(UUID proposal, Caller caller) {
        return new DeclineSolutions(proposal, CustomersActs.of(caller, evidence), Optional.ofNullable(reason));
    }
}
