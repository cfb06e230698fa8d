package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.promise.RenegotiatePromise;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By when the customer wants it instead. */
public record RenegotiationForm(
        @NotNull @SensibleInstant Instant wantedBy,

        @Words(max = 2_000) @Schema(examples = "I am away that week. The Monday after is fine.")
        String words,

        @Valid EvidenceForm evidence) {

    RenegotiatePromise toCommand(UUID promise, Caller caller, Optional<Earliest> earliest) {
        var act = CustomersActs.of(caller, evidence);
        return new RenegotiatePromise(promise, wantedBy, act, Optional.ofNullable(words), earliest);
    }
}
