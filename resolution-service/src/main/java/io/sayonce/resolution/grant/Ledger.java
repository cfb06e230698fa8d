package io.sayonce.resolution.grant;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Money;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The money of one complaint: what was set aside under grants, and what became of it. Money is set aside once for a
 * proposal, and then spent or freed, once.
 *
 * @param uses by proposal
 */
public record Ledger(PMap<UUID, Use> uses) {

    public static final Ledger EMPTY = new Ledger(HashTreePMap.empty());

    public Ledger reserved(UUID proposal, Reservation reservation, Told told) {
        return uses.containsKey(proposal) ? this : with(Use.of(proposal, reservation, told));
    }

    public Ledger spent(UUID proposal, Money value) {
        return ending(proposal, use -> use.spent(value));
    }

    public Ledger freed(UUID proposal) {
        return ending(proposal, Use::freed);
    }

    public Optional<Use> use(UUID proposal) {
        return Optional.ofNullable(uses.get(proposal));
    }

    public boolean isFreed(UUID proposal) {
        return use(proposal).filter(use -> use.state() == Use.State.FREED).isPresent();
    }

    /** What is set aside still. */
    public List<Use> open() {
        return uses.values().stream()
                .filter(use -> use.state() == Use.State.RESERVED)
                .toList();
    }

    /** How much this complaint takes of limits in a currency, whoever set it aside. */
    public Money used(Currency currency) {
        return uses.values().stream()
                .map(Use::counts)
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.none(currency), Money::plus);
    }

    private Ledger ending(UUID proposal, UnaryOperator<Use> end) {
        return use(proposal)
                .filter(use -> use.state() == Use.State.RESERVED)
                .map(end)
                .map(this::with)
                .orElse(this);
    }

    private Ledger with(Use use) {
        return new Ledger(uses.plus(use.proposal(), use));
    }
}
