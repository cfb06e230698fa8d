package io.sayonce.kit.rest;

import java.time.Instant;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rate.Bucket;
import io.sayonce.kit.rate.Budgets;
import io.sayonce.kit.security.Callers;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets each known caller through as often as their budget allows, whatever they ask for, and says in every answer what
 * is left of it.
 */
@Singleton
public final class Turnstile {

    /** Between the framework's two: who calls is known (-200), and not yet looked at whether they may (-100). */
    private static final int AFTER_THE_TOKEN = -150;

    private final Budgets budgets;

    Turnstile(Budgets budgets) {
        this.budgets = budgets;
    }

    void open(@Observes Router router) {
        router.route().order(AFTER_THE_TOKEN).handler(this::enter);
    }

    private void enter(RoutingContext request) {
        var bucket = Callers.of(request).map(caller -> budgets.take(caller, Instant.now()));
        bucket.ifPresent(one -> tell(one, request.response()));
        bucket.filter(one -> !one.granted())
                .ifPresentOrElse(
                        one -> request.fail(new Refused(RequestRefusals.tooMany(one.retryAfter()))), request::next);
    }

    private static void tell(Bucket bucket, HttpServerResponse answer) {
        answer.putHeader("RateLimit-Policy", bucket.budget().policy()).putHeader("RateLimit", bucket.state());
    }
}
