package io.sayonce.resolution.rule;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Personal;

/**
 * Somebody of the staff knows better than a soft rule, and says why. It is told as a fact, together with what it justifies.
 *
 * @param rule the name of the rule that is overridden
 * @param note why; for the staff, never for the customer
 */
public record Judgement(String rule, String note) {

    /** Why it overrides nothing, if so. */
    public Optional<Refusal> refusal() {
        return Rule.named(rule)
                .map(found -> found.kind() == Rule.Kind.HARD
                        ? Optional.of(RuleRefusals.RULE_IS_HARD)
                        : Optional.<Refusal>empty())
                .orElseGet(() -> Optional.of(RuleRefusals.unknown()));
    }

    public boolean overrides(Rule overridden) {
        return rule.equals(overridden.label()) && refusal().isEmpty();
    }

    /** @param about what it justifies: a promise or a proposal */
    public JudgementExercised about(UUID about, UUID customer) {
        return new JudgementExercised(rule, about, Personal.of(customer, new JudgementExercised.Words(note)));
    }
}
