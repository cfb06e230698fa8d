package io.sayonce.resolution.rest;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.sayonce.resolution.promise.FulfilPromise;

/** What shows that a promise was kept, and whether the customer got more than was promised. */
public record FulfilmentForm(@NotNull @Valid EvidenceForm evidence, Boolean exceeded) {

    FulfilPromise toCommand(UUID promise) {
        return new FulfilPromise(promise, evidence.toEvidence(), Boolean.TRUE.equals(exceeded));
    }
}
