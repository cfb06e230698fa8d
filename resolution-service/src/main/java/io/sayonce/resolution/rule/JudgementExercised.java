package io.sayonce.resolution.rule;

import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;

/**
 * {@code judgement-exercised}: somebody of the staff overrode a soft rule, and said why. It is there for people to look at;
 * nothing follows from it.
 *
 * @param rule by its name, for facts outlive rules
 * @param about the promise or the proposal that it justifies
 */
public record JudgementExercised(String rule, UUID about, Personal<Words> personal) implements Fact<Resolution> {

    /** Why the rule did not fit. */
    public record Words(String note) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution;
    }
}
