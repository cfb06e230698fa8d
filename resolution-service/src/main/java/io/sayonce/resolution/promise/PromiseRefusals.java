package io.sayonce.resolution.promise;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a promise cannot be changed. */
public final class PromiseRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("promise");

    public static final Refusal ALREADY_FULFILLED = Refusal.of(
            "already-fulfilled", 409, "The promise has been fulfilled; read it to see when, and by which evidence.");

    public static final Refusal ALREADY_BROKEN = Refusal.of(
            "already-broken",
            409,
            "The promise fell due and was not kept, so its date stands. It can still be kept, late; another date is a new promise.");

    public static final Refusal ALREADY_WITHDRAWN = Refusal.of(
            "already-withdrawn",
            409,
            "The promise was withdrawn, so nothing is owed under it. What is to be done instead is a new promise.");

    public static final Refusal DATE_NOT_FEASIBLE =
            Refusal.of("date-not-feasible", 422, "We would not keep that date.");

    private PromiseRefusals() {}
}
