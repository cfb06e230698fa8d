package io.sayonce.complaint.consult;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a consult cannot be opened or answered. */
public final class ConsultRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("consult");

    public static final Refusal OF_ONESELF = Refusal.of(
            "consult-of-oneself", 403, "A second pair of eyes is somebody else's. Let a colleague look at it.");

    public static final Refusal NOT_TO_YOU =
            Refusal.of("consult-not-to-you", 403, "Somebody else was asked. Tell the colleague, or a lead.");

    public static final Refusal LEAD_NEEDED =
            Refusal.of("lead-needed", 403, "Money above a grant is for a lead to agree to.");

    public static final Refusal ANSWERED =
            Refusal.of("consult-answered", 409, "This consult was answered before. The context shows what was said.");

    private ConsultRefusals() {}
}
