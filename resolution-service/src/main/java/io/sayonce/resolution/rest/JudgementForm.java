package io.sayonce.resolution.rest;

import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.rule.Judgement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which soft rule somebody of the staff overrides, and why. The customer does not get to read it. */
public record JudgementForm(
        @NotNull @Slug @Schema(examples = "date-is-feasible")
        String rule,

        @NotNull
        @Words(max = 2_000)
        @Schema(examples = "The part lies on the shelf, and the workshop is free tomorrow.")
        String note) {

    Judgement toJudgement() {
        return new Judgement(rule, note);
    }
}
