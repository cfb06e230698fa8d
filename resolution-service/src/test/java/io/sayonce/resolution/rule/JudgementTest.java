package io.sayonce.resolution.rule;

import java.util.Optional;

import io.sayonce.kit.core.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.sayonce.resolution.Story.CUSTOMER;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

class JudgementTest {

    private static final String NOTE = "The part lies on the shelf.";

    @ParameterizedTest
    @EnumSource
    void a_judgement_overrides_the_soft_rule_that_it_names_and_no_hard_one(Rule rule) {
        var judgement = new Judgement(rule.label(), NOTE);
        var soft = rule.kind() == Rule.Kind.SOFT;

        assertEquals(soft ? Optional.empty() : Optional.of(RuleRefusals.RULE_IS_HARD), judgement.refusal());
        for (var other : Rule.values()) {
            assertEquals(soft && other == rule, judgement.overrides(other), other.label());
        }
    }

    @Test
    void a_rule_that_nobody_knows_is_answered_with_those_that_can_be_overridden() {
        assertEquals(
                Optional.of(
                        Refusals.invalidValue("/judgement/rule", "must be one of the soft rules: date-is-feasible")),
                new Judgement("customer-is-king", NOTE).refusal());
    }

    @Test
    void a_judgement_is_told_with_what_it_justifies_and_why() {
        assertEquals(
                new JudgementExercised("date-is-feasible", id(9), said(new JudgementExercised.Words(NOTE))),
                new Judgement("date-is-feasible", NOTE).about(id(9), CUSTOMER));
    }
}
