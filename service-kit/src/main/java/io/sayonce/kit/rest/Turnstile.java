package io.sayonce.kit.rest;

import java.time.Instant;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;

import io.sayonce.kit.rate.Bucket;
import io.sayonce.kit.rate.Budgets;
import io.sayonce.kit.security.Callers;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets each known caller through as often as their budget allows, and says in every answer what is left of it. */
public final class Turnstile {

    private static final String BUCKET = Bucket.class.getName();

    private final Callers callers;
    private final Budgets budgets;

    Turnstile(Callers callers, Budgets budgets) {
        this.callers = callers;
        this.budgets = budgets;
    }

    @ServerRequestFilter
    public Response enter(ContainerRequestContext request) {
        var bucket = callers.known().map(caller -> budgets.take(caller, Instant.now()));
        bucket.ifPresent(one -> request.setProperty(BUCKET, one));
        return bucket.filter(one -> !one.granted())
                .map(one -> ProblemAnswers.answer(tooMany(one.retryAfter()), request)
                        .build())
                .orElse(null);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(BUCKET) instanceof Bucket bucket) {
            answer.getHeaders().putSingle("RateLimit-Policy", bucket.budget().policy());
            answer.getHeaders().putSingle("RateLimit", bucket.state());
        }
    }

    static Problem tooMany(int retryAfter) {
        return Problem.of("too-many-requests", 429, "You have called too often; try again after Retry-After.")
                .with("retryAfter", retryAfter);
    }
}
