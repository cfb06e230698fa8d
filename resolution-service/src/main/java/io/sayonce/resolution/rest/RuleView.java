package io.sayonce.resolution.rest;

import io.sayonce.resolution.rule.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule as it is shown.
 *
 * @param kind whether a judgement overrides it: soft ones only
 */
public record RuleView(
        @Schema(examples = "date-is-feasible") String name,
        Rule.Kind kind,

        @Schema(examples = "No date is promised that our own record says we would not keep nine times in ten.")
        String says,

        @Schema(
                description = "Why there is such a rule.",
                examples = "Make sure that you don't make promises that you can't keep.")
        String reason,

        @Schema(description = "The problem of whoever is refused by it.", examples = "date-not-feasible")
        String problem) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.label(),
                rule.kind(),
                rule.says(),
                rule.reason(),
                rule.refusal().type());
    }
}
