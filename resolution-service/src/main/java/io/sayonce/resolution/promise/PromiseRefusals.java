package io.sayonce.resolution.promise;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a promise cannot be changed. */
public final class PromiseRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("promise");

    public static final Refusal ALREADY_FULFILLED = Refusal.of(
            "already-fulfilled", 409, "The promise has been fulfilled; read it to see when, and by which evidence.");

    private PromiseRefusals() {}
}
