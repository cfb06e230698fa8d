package io.sayonce.kit.security;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Refused;

/**
 * Who is calling, as the token says it.
 *
 * @param role one of {@code agent, lead, platform, analyst, operator, customer}
 * @param pseudonym stands for the person in facts; derived from the token's subject with a secret, the same in all services
 * @param subject the token's {@code sub}; never leaves the service
 * @param team the staff member's team, where the token names one
 * @param name how the person is named to a customer
 * @param complaint the only complaint that a customer's link token opens
 */
public record Caller(
        Role role, String pseudonym, String subject, Optional<String> team, String name, Optional<UUID> complaint) {

    /** Whether this complaint may be shown to the caller at all: a customer's token opens one, staff roles any. */
    public boolean opens(UUID one) {
        return role != Role.CUSTOMER || complaint.filter(one::equals).isPresent();
    }

    /** Refuses with 404 what the caller must not even know to exist. */
    public void mustOpen(UUID one) {
        if (!opens(one)) {
            throw new Refused(Refusals.notFound("complaint"));
        }
    }

    /** The actor of a fact: role and pseudonym, e.g. {@code agent:7f3k…}; a customer is just {@code customer}. */
    public String actor() {
        return role == Role.CUSTOMER ? role.claim() : role.claim() + ":" + pseudonym;
    }
}
