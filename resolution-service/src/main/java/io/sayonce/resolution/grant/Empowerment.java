package io.sayonce.resolution.grant;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import io.sayonce.kit.core.Refusal;
import io.sayonce.resolution.Money;

/**
 * What one person may spend without asking.
 *
 * @param agent the person, by the pseudonym that stands in facts
 * @param grants those that the person holds, their own before those of their role
 */
public record Empowerment(String agent, List<Grant> grants) {

    public Empowerment {
        grants = List.copyOf(grants);
    }

    /** The grants that count now, one for each currency. */
    public List<Grant> effective(Instant now) {
        return grants.stream()
                .filter(grant -> in(grant.currency(), now).filter(grant::equals).isPresent())
                .toList();
    }

    /** The grant that counts for a currency. */
    public Optional<Grant> in(Currency currency, Instant now) {
        return grants.stream()
                .filter(grant -> grant.currency().equals(currency) && grant.isEffective(now))
                .findFirst();
    }

    /** Why so much cannot be spent at all without asking, if so. */
    public Optional<Refusal> refusal(Money value, Instant now) {
        return in(value.currency(), now).isPresent()
                ? Optional.empty()
                : Optional.of(GrantRefusals.without(value.currency()));
    }

    /** Sets money aside under the grant for its currency; empty where there is no such grant. */
    public Optional<Reservation> reserve(Money value, Instant now) {
        return in(value.currency(), now).map(grant -> new Reservation(grant.name(), agent, grant.day(now), value));
    }
}
