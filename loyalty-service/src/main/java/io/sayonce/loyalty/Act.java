package io.sayonce.loyalty;

import java.util.Optional;

/** An act of the customer, brought by the customer or relayed by a platform that can show it. */
public record Act(By by, Optional<Evidence> evidence) {

    /** Whether the platform that relays it can show it. */
    public boolean isShown() {
        return by == By.CUSTOMER || evidence.isPresent();
    }
}
