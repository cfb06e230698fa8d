package io.sayonce.resolution.rest;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;

import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.promise.WithdrawPromise;
import io.sayonce.resolution.promise.Withdrawal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a promise is let go. A lead has to say, and the customer reads it. */
public record WithdrawalForm(
        @Words(max = 2_000) @Schema(examples = "I have found the part myself. There is no need to come any more.")
        String reason,

        @Valid EvidenceForm evidence) {

    WithdrawPromise toCommand(UUID promise, Caller caller) {
        var shown = Optional.ofNullable(evidence).map(EvidenceForm::toEvidence);
        return new WithdrawPromise(promise, by(caller), shown, Optional.ofNullable(reason));
    }

    private static Withdrawal.By by(Caller caller) {
        return switch (caller.role()) {
            case CUSTOMER -> Withdrawal.By.CUSTOMER;
            case PLATFORM -> Withdrawal.By.PLATFORM;
            case LEAD -> Withdrawal.By.LEAD;
            case AGENT, OPERATOR, ANALYST ->
                throw new Refused(Refusals.forbidden("Only the customer or a lead can do this."));
        };
    }
}
