package io.sayonce.resolution.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Money;

/**
 * What became of money that was set aside for a proposal.
 *
 * @param fact the fact that set it aside
 * @param spent what the customer's choice really costs, once chosen; the rest is free again
 * @param at when it was set aside
 */
public record Use(UUID proposal, UUID fact, Reservation reservation, State state, Optional<Money> spent, Instant at) {

    /** Where the money is. */
    public enum State {
        @JsonProperty("reserved")
        RESERVED,
        @JsonProperty("spent")
        SPENT,
        @JsonProperty("freed")
        FREED
    }

    static Use of(UUID proposal, Reservation reservation, Told told) {
        return new Use(proposal, told.id(), reservation, State.RESERVED, Optional.empty(), told.time());
    }

    Use spent(Money value) {
        return new Use(proposal, fact, reservation, State.SPENT, Optional.of(value), at);
    }

    Use freed() {
        return new Use(proposal, fact, reservation, State.FREED, Optional.empty(), at);
    }

    /** As much as it takes of the limits. */
    public Money counts() {
        return switch (state) {
            case RESERVED -> reservation.value();
            case SPENT -> spent.orElseThrow();
            case FREED -> Money.none(reservation.value().currency());
        };
    }
}
