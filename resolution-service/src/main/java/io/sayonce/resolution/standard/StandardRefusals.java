package io.sayonce.resolution.standard;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why nothing can be said about a standard. */
public final class StandardRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("standard");

    public static final Refusal NOT_APPLIED = Refusal.of("not-found", 404, "No standard is stamped on this complaint.");

    private StandardRefusals() {}
}
