package io.sayonce.kit.core;

import java.util.UUID;

/**
 * A fact that must follow by a rule and has not been told yet. Its id is derived from cause and rule, so deciding it
 * twice is deciding it once.
 *
 * @param cause the fact that it follows from
 * @param rule the rule's name in kebab-case
 * @param actor {@code rule}, or {@code clock} where time alone decided
 * @param fact may hold words only where a command says it; what is told by rule alone holds none
 */
public record Owed<S>(UUID cause, String rule, String actor, Fact<S> fact) {

    public static <S> Owed<S> byRule(UUID cause, String rule, Fact<S> fact) {
        return new Owed<>(cause, rule, "rule", fact);
    }

    public static <S> Owed<S> byClock(UUID cause, String rule, Fact<S> fact) {
        return new Owed<>(cause, rule, "clock", fact);
    }
}
