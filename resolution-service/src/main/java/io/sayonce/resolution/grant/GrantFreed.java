package io.sayonce.resolution.grant;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;

/**
 * {@code grant-freed}: money that was set aside for a proposal is not needed for it any more.
 *
 * @param day on which it was set aside, and does not count any more
 * @param value all that was set aside
 */
public record GrantFreed(String grant, String agent, LocalDate day, UUID proposal, Because because, Money value)
        implements Fact<Resolution> {

    /** What became of the proposal. */
    public enum Because {
        /** What the customer chose costs nothing. */
        @JsonProperty("not-needed")
        NOT_NEEDED,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("countered")
        COUNTERED,
        /** Nobody had replied when the complaint was closed. */
        @JsonProperty("closed")
        CLOSED
    }

    static GrantFreed of(Use use, Because because) {
        var reserved = use.reservation();
        return new GrantFreed(
                reserved.grant(), reserved.agent(), reserved.day(), use.proposal(), because, reserved.value());
    }

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.with(resolution.ledger().freed(proposal));
    }
}
