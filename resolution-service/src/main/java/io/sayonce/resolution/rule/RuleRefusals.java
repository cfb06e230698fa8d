package io.sayonce.resolution.rule;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a judgement overrides nothing. */
public final class RuleRefusals {

    public static final Refusal RULE_IS_HARD = Refusal.of(
                    "rule-is-hard",
                    422,
                    "This rule holds whatever anybody thinks of it. GET /v1/rules lists those that a judgement overrides.")
            .at("/judgement/rule", "must be a soft rule");

    private RuleRefusals() {}

    static Refusal unknown() {
        return Refusals.invalidValue(
                "/judgement/rule", "must be one of the soft rules: " + String.join(", ", Rule.soft()));
    }
}
