package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.forecast.Asked;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.promise.MakePromise;
import io.sayonce.resolution.promise.PromiseKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is promised outright, in the words that the customer reads.
 *
 * @param team who is to keep it, and answers for it through every hand-off; if absent, whoever owns the complaint does
 * @param judgement why it can be promised for an earlier date than our own record says
 */
public record PromiseForm(
        @NotNull UUID complaint,
        @NotNull PromiseKind kind,
        @NotNull @SensibleInstant Instant dueAt,
        @Slug @Schema(examples = "warehouse") String team,

        @NotNull @Words(max = 2_000) @Schema(examples = "I call you back.")
        String text,

        @Valid JudgementForm judgement) {

    Asked asked(Resolution resolution) {
        return Asked.in(resolution, kind, Optional.ofNullable(team));
    }

    MakePromise toCommand(Optional<Earliest> earliest) {
        var given = Optional.ofNullable(judgement).map(JudgementForm::toJudgement);
        return new MakePromise(kind, dueAt, Optional.ofNullable(team), text, earliest, given);
    }
}
