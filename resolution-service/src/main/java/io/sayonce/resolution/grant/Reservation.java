package io.sayonce.resolution.grant;

import java.time.LocalDate;

import io.sayonce.resolution.Money;

/**
 * Money that is set aside for a proposal, so that whatever the customer chooses is binding at once.
 *
 * @param grant by its name
 * @param agent who set it aside, by pseudonym
 * @param day on which it counts, whenever the customer chooses
 */
public record Reservation(String grant, String agent, LocalDate day, Money value) {}
