package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Optional;

import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.CustomersAct;

/**
 * The customer wanted another date. The one that was given up stays on record.
 *
 * @param previousDueAt the date that no longer counts
 * @param at when the customer said so
 */
public record Renegotiation(
        Instant previousDueAt, CustomersAct act, Instant at, Optional<Personal<PromiseRenegotiated.Words>> personal) {}
