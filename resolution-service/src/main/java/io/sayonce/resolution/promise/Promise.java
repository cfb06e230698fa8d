package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/**
 * What the company said it would do, by when, and what became of it.
 *
 * @param fact the {@code promise-made} that told it
 * @param due the date that counts
 * @param renegotiations the customer's changes of the date, in their order
 * @param brokenAt when the clock said so; stays, whatever follows
 */
public record Promise(
        PromiseMade made,
        UUID fact,
        Instant madeAt,
        DueDate due,
        List<Renegotiation> renegotiations,
        Optional<Instant> brokenAt,
        Optional<Fulfilment> fulfilment,
        Optional<Withdrawal> withdrawal) {

    public Promise {
        renegotiations = List.copyOf(renegotiations);
    }

    /**
     * How it was kept.
     *
     * @param exceeded whether the customer got more than was promised
     */
    public record Fulfilment(Timing timing, Instant at, Evidence evidence, boolean exceeded) {}

    static Promise of(PromiseMade made, Told told) {
        var due = DueDate.of(made.dueAt(), told.time(), told.id());
        return new Promise(
                made, told.id(), told.time(), due, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public UUID id() {
        return made.promise();
    }

    public Optional<UUID> proposal() {
        return made.proposal();
    }

    public PromiseKind kind() {
        return made.kind();
    }

    public Personal<PromiseMade.Words> personal() {
        return made.personal();
    }

    public Instant dueAt() {
        return due.at();
    }

    /** Who answers for it now: the team that it was given to, or else whoever owns the complaint. */
    public Owner ownerIn(Resolution resolution) {
        return made.team().isPresent() ? made.owner() : resolution.owner().orElseGet(made::owner);
    }

    /** Who answered for it when it was decided, first of all by the clock; while it is open, who does now. */
    public Owner answering(Resolution resolution) {
        if (made.team().isPresent()) {
            return made.owner();
        }
        return decidedAt()
                .flatMap(at -> resolution.circumstances().tenures().at(at))
                .orElseGet(() -> ownerIn(resolution));
    }

    /** When it was kept, broken or let go; what was broken stays decided, though it may still be kept. */
    private Optional<Instant> decidedAt() {
        return brokenAt.or(() -> fulfilment.map(Fulfilment::at)).or(() -> withdrawal.map(Withdrawal::at));
    }

    public Outcome outcome() {
        return Outcome.of(this);
    }

    public PromiseState state() {
        if (withdrawal.isPresent()) {
            return PromiseState.WITHDRAWN;
        }
        if (fulfilment.isPresent()) {
            return PromiseState.FULFILLED;
        }
        return brokenAt.isPresent() ? PromiseState.BROKEN : PromiseState.OPEN;
    }

    public boolean isOpen() {
        return state() == PromiseState.OPEN;
    }

    /** Why it is no longer owed, if so. */
    Optional<Refusal> refusal() {
        return switch (state()) {
            case OPEN, BROKEN -> Optional.empty();
            case FULFILLED -> Optional.of(PromiseRefusals.ALREADY_FULFILLED);
            case WITHDRAWN -> Optional.of(PromiseRefusals.ALREADY_WITHDRAWN);
        };
    }

    Promise remindedOf(Instant dueAt) {
        return new Promise(made, fact, madeAt, due.remindedOf(dueAt), renegotiations, brokenAt, fulfilment, withdrawal);
    }

    Promise renegotiated(DueDate next, Renegotiation how) {
        var all = new ArrayList<>(renegotiations);
        all.add(how);
        return new Promise(made, fact, madeAt, next, all, brokenAt, fulfilment, withdrawal);
    }

    Promise broken(Instant at) {
        return new Promise(made, fact, madeAt, due, renegotiations, Optional.of(at), fulfilment, withdrawal);
    }

    Promise fulfilled(Fulfilment how) {
        return new Promise(made, fact, madeAt, due, renegotiations, brokenAt, Optional.of(how), withdrawal);
    }

    Promise withdrawn(Withdrawal how) {
        return new Promise(made, fact, madeAt, due, renegotiations, brokenAt, fulfilment, Optional.of(how));
    }
}
