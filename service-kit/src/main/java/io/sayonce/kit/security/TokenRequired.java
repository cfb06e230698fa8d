package io.sayonce.kit.security;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Nothing is open by accident: every address needs a token, whether it exists or not, but health and OpenAPI. What
 * else the framework shows about the inside (metrics) is for operators.
 */
@Singleton
public final class TokenRequired implements HttpSecurityPolicy {

    private static final List<String> OPEN = List.of("/q/health", "/q/openapi");
    private static final String INSIDE = "/q/";

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        var path = request.normalizedPath();
        if (OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"))) {
            return CheckResult.permit();
        }
        return identity.onItem().transform(who -> {
            if (who.isAnonymous()) {
                throw new UnauthorizedException();
            }
            if (path.startsWith(INSIDE) && !who.hasRole(Role.OPERATOR.claim())) {
                throw new ForbiddenException();
            }
            return CheckResult.PERMIT;
        });
    }
}
