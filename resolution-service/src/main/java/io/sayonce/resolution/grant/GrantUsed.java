package io.sayonce.resolution.grant;

import java.time.LocalDate;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;

/**
 * {@code grant-used}: the customer chose, and money that was set aside for that is spent.
 *
 * @param day on which it was set aside and counts
 * @param value what the chosen option costs
 */
public record GrantUsed(String grant, String agent, LocalDate day, UUID proposal, String option, Money value)
        implements Fact<Resolution> {

    static GrantUsed of(Use use, String option, Money value) {
        var reserved = use.reservation();
        return new GrantUsed(reserved.grant(), reserved.agent(), reserved.day(), use.proposal(), option, value);
    }

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.with(resolution.ledger().spent(proposal, value));
    }
}
