package io.sayonce.complaint.handoff;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a hand-off cannot be offered or answered. */
public final class HandoffRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("hand-off");

    public static final Refusal TO_OWNER = Refusal.of("handoff-to-owner", 409, "This owner has the complaint already.");

    public static final Refusal NOT_TO_YOU =
            Refusal.of("handoff-not-to-you", 403, "Only the receiver can accept or return a hand-off.");

    public static final Refusal ANSWERED =
            Refusal.of("handoff-answered", 409, "This hand-off was accepted or returned before.");

    private HandoffRefusals() {}
}
