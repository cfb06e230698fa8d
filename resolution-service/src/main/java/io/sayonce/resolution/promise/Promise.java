package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Owner;

/**
 * What the company said it would do, by when.
 *
 * @param fact the {@code promise-made} that told it
 * @param proposal whose choice led to it; empty where it was promised outright
 * @param owner who answers for it: the owner of the complaint when it was made
 * @param brokenAt when the clock said so; stays, also when it is fulfilled later
 */
public record Promise(
        UUID id,
        UUID fact,
        Optional<UUID> proposal,
        PromiseKind kind,
        Instant madeAt,
        Instant dueAt,
        Owner owner,
        Personal<PromiseMade.Words> personal,
        Optional<Instant> brokenAt,
        Optional<Fulfilment> fulfilment) {

    /**
     * How it was kept.
     *
     * @param exceeded whether the customer got more than was promised
     */
    public record Fulfilment(Timing timing, Instant at, Evidence evidence, boolean exceeded) {}

    public PromiseState state() {
        if (fulfilment.isPresent()) {
            return PromiseState.FULFILLED;
        }
        return brokenAt.isPresent() ? PromiseState.BROKEN : PromiseState.OPEN;
    }

    public boolean isOpen() {
        return state() == PromiseState.OPEN;
    }

    boolean isDue(Instant now) {
        return isOpen() && !now.isBefore(dueAt);
    }

    Promise broken(Instant at) {
        return new Promise(id, fact, proposal, kind, madeAt, dueAt, owner, personal, Optional.of(at), fulfilment);
    }

    Promise fulfilled(Fulfilment how) {
        return new Promise(id, fact, proposal, kind, madeAt, dueAt, owner, personal, brokenAt, Optional.of(how));
    }
}
