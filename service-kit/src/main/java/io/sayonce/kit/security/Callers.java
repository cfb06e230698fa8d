package io.sayonce.kit.security;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;

/** Knows who sent the request that is being answered. */
@Singleton
public final class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** To be asked at the beginning of an endpoint method, in the request's own context. */
    public Caller current() {
        return known().orElseThrow(ForbiddenException::new);
    }

    /** Nobody where the request came without a token. */
    public Optional<Caller> known() {
        return Optional.ofNullable(identity.getAttribute(Recognition.CALLER));
    }
}
