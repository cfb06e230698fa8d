package io.sayonce.loyalty;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why an incentive cannot be accepted or declined. */
public final class IncentiveRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("incentive");

    public static final Refusal ALREADY_DECIDED = Refusal.of(
            "already-decided", 409, "The customer has decided on this incentive before, and that stands. Read it.");

    private IncentiveRefusals() {}
}
