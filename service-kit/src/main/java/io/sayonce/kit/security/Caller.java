package io.sayonce.kit.security;

import java.util.Optional;
import java.util.UUID;

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

    /** The actor of a fact: role and pseudonym, e.g. {@code agent:7f3k…}; a customer is just {@code customer}. */
    public String actor() {
        return role == Role.CUSTOMER ? role.claim() : role.claim() + ":" + pseudonym;
    }
}
