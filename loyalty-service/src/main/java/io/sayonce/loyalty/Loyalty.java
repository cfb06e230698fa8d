package io.sayonce.loyalty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.sayonce.loyalty.Incentive.Choice;

/**
 * What one complaint's customer was let down with, and was offered for it.
 *
 * @param broken for each broken promise the fact that says so
 * @param inadequate the facts that say that what we proposed was not enough
 * @param incentives by their ids
 */
public record Loyalty(
        UUID complaint,
        Optional<UUID> customer,
        Map<UUID, UUID> broken,
        Set<UUID> inadequate,
        Map<UUID, Incentive> incentives) {

    public Loyalty {
        broken = Map.copyOf(broken);
        inadequate = Set.copyOf(inadequate);
        incentives = Map.copyOf(incentives);
    }

    public static Loyalty blank(UUID complaint) {
        return new Loyalty(complaint, Optional.empty(), Map.of(), Set.of(), Map.of());
    }

    public Loyalty of(UUID person) {
        return new Loyalty(complaint, Optional.of(person), broken, inadequate, incentives);
    }

    public Loyalty broken(UUID promise, UUID because) {
        var more = new HashMap<>(broken);
        more.putIfAbsent(promise, because);
        return new Loyalty(complaint, customer, more, inadequate, incentives);
    }

    public Loyalty inadequate(UUID because) {
        var more = new HashSet<>(inadequate);
        more.add(because);
        return new Loyalty(complaint, customer, broken, more, incentives);
    }

    public Optional<Incentive> incentive(UUID id) {
        return Optional.ofNullable(incentives.get(id));
    }

    /** Whether the breaking of this promise was answered with an incentive. */
    public boolean madeUpFor(UUID promise) {
        return incentives.values().stream()
                .anyMatch(
                        incentive -> incentive.promise().filter(promise::equals).isPresent());
    }

    /** Whether what such a fact says was answered with an incentive. */
    boolean madeUpForInadequate(UUID fact) {
        return incentives.containsKey(IncentiveOffered.idFrom(fact));
    }

    Loyalty with(Incentive incentive) {
        var more = new HashMap<>(incentives);
        more.put(incentive.id(), incentive);
        return new Loyalty(complaint, customer, broken, inadequate, more);
    }

    Loyalty chosen(UUID incentive, Choice choice) {
        return incentive(incentive).map(offered -> with(offered.with(choice))).orElse(this);
    }
}
