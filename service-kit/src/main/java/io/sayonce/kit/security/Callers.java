package io.sayonce.kit.security;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Knows who sent the request that is being answered. */
@Singleton
public final class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** To be asked at the beginning of an endpoint method, in the request's own context. */
    public Caller current() {
        return known(identity).orElseThrow(ForbiddenException::new);
    }

    /** To be asked before there is an endpoint; nobody where the request came without a token. */
    public static Optional<Caller> of(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user ? known(user.getSecurityIdentity()) : Optional.empty();
    }

    private static Optional<Caller> known(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(Recognition.CALLER));
    }
}
