package io.sayonce.resolution;

import java.util.Optional;

import io.sayonce.kit.core.Refusal;
import io.sayonce.resolution.rule.Rule;

/**
 * Something that only the customer can do. The customer holds the pen: a platform that relays it shows what the customer
 * did, be it a key pressed, a button or a signature.
 */
public record CustomersAct(By by, Optional<Evidence> evidence) {

    /** Why it cannot count as the customer's own, if so. */
    public Optional<Refusal> refusal() {
        return by == By.PLATFORM && evidence.isEmpty() ? Optional.of(Rule.EVIDENCE_NEEDED.refusal()) : Optional.empty();
    }
}
