package io.sayonce.loyalty;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.loyalty.Incentive.Choice;

/**
 * What one complaint's customer was let down with, and was offered for it.
 *
 * @param broken for each broken promise the fact that says so
 * @param incentives by their ids
 */
public record Loyalty(
        UUID complaint, Optional<UUID> customer, Map<UUID, UUID> broken, Map<UUID, Incentive> incentives) {

    public Loyalty {
        broken = Map.copyOf(broken);
        incentives = Map.copyOf(incentives);
    }

    public static Loyalty blank(UUID complaint) {
        return new Loyalty(complaint, Optional.empty(), Map.of(), Map.of());
    }

    public Loyalty of(UUID person) {
        return new Loyalty(complaint, Optional.of(person), broken, incentives);
    }

    public Loyalty broken(UUID promise, UUID because) {
        var more = new HashMap<>(broken);
        more.putIfAbsent(promise, because);
        return new Loyalty(complaint, customer, more, incentives);
    }

    public Optional<Incentive> incentive(UUID id) {
        return Optional.ofNullable(incentives.get(id));
    }

    /** Whether the breaking of this promise was answered with an incentive. */
    public boolean madeUpFor(UUID promise) {
        return incentives.values().stream()
                .anyMatch(incentive -> incentive.promise().equals(promise));
    }

    Loyalty with(Incentive incentive) {
        var more = new HashMap<>(incentives);
        more.put(incentive.id(), incentive);
        return new Loyalty(complaint, customer, broken, more);
    }

    Loyalty chosen(UUID incentive, Choice choice) {
        return incentive(incentive).map(offered -> with(offered.with(choice))).orElse(this);
    }
}
