package io.sayonce.loyalty;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.loyalty.Incentive.Choice;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

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
        PMap<UUID, UUID> broken,
        PSet<UUID> inadequate,
        PMap<UUID, Incentive> incentives) {

    public static Loyalty blank(UUID complaint) {
        return new Loyalty(
                complaint, Optional.empty(), HashTreePMap.empty(), HashTreePSet.empty(), HashTreePMap.empty());
    }

    public Loyalty of(UUID person) {
        return new Loyalty(complaint, Optional.of(person), broken, inadequate, incentives);
    }

    public Loyalty broken(UUID promise, UUID because) {
        return broken.containsKey(promise)
                ? this
                : new Loyalty(complaint, customer, broken.plus(promise, because), inadequate, incentives);
    }

    public Loyalty inadequate(UUID because) {
        return new Loyalty(complaint, customer, broken, inadequate.plus(because), incentives);
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
        return new Loyalty(complaint, customer, broken, inadequate, incentives.plus(incentive.id(), incentive));
    }

    Loyalty chosen(UUID incentive, Choice choice) {
        return incentive(incentive).map(offered -> with(offered.with(choice))).orElse(this);
    }
}
