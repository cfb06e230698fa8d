package io.sayonce.stack.demo;

import io.sayonce.stack.keys.Tokens;

/** The tokens of those who work here: a call center's platform, Anna at the front desk, and Ben at the repairs. */
public record Staff(String platform, String anna, String ben) {

    public static Staff of(Tokens tokens) {
        return new Staff(
                tokens.staff("platform", "call-center", null),
                tokens.staff("agent", "anna", "front-desk"),
                tokens.staff("agent", "ben", "repairs"));
    }
}
