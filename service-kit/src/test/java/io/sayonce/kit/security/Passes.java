package io.sayonce.kit.security;

import java.util.UUID;

import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.keys.Tokens;

/** Tokens for tests, by role. */
public final class Passes {

    private Passes() {}

    public static String of(Role role) {
        return of(Backends.current().tokens(), role, UUID.randomUUID());
    }

    /** A customer's opens this complaint; staff's opens any. */
    public static String of(Tokens tokens, Role role, UUID complaint) {
        return role == Role.CUSTOMER
                ? tokens.link(complaint.toString(), UUID.randomUUID().toString())
                : tokens.staff(role.claim(), "anna", "front-desk");
    }
}
