package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.sayonce.resolution.calendar.WorkingTime;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.standard.Standards;

/**
 * Dates as the customer sees them at a moment. They leave time for choosing: what is seen now can still be chosen when it is
 * over.
 */
record Dates(Instant now, WorkingTime time) {

    private static final Duration FOR_CHOOSING = Duration.ofHours(1);

    static Dates at(Instant now, Standards standards) {
        return new Dates(now, standards.inForce(now).calendar());
    }

    /** From when an option of an open proposal can be had; empty where any date will do, and where it was replied to. */
    Optional<Instant> of(Proposal proposal, Proposal.Option option) {
        return proposal.reply().isPresent() ? Optional.empty() : option.earliest(now.plus(FOR_CHOOSING), time);
    }
}
