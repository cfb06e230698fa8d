package io.sayonce.resolution;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is known of the complaint itself, beside how it is being put right.
 *
 * @param product what it is about, as far as that was said
 * @param teams the team of each agent who claimed it from a team, by the agent's pseudonym
 * @param tenures who owned it since when
 * @param settledAt when the customer said that it is settled
 */
public record Circumstances(
        Optional<String> product, PMap<String, String> teams, Tenures tenures, Optional<Instant> settledAt) {

    public static final Circumstances UNKNOWN =
            new Circumstances(Optional.empty(), HashTreePMap.empty(), Tenures.NONE, Optional.empty());

    public Circumstances {
        product = product.map(Circumstances::sameProduct);
    }

    /** A product as it is compared: how it is capitalised does not matter. */
    public static String sameProduct(String product) {
        return product.strip().toLowerCase(Locale.ROOT);
    }

    public Circumstances about(Optional<String> product) {
        return new Circumstances(product, teams, tenures, settledAt);
    }

    /** That an agent took the complaint from a team, as only its own agents can. */
    public Circumstances claimed(Owner agent, Owner team) {
        return new Circumstances(product, teams.plus(agent.id(), team.id()), tenures, settledAt);
    }

    public Circumstances ownedBy(Owner owner, Instant since) {
        return new Circumstances(product, teams, tenures.then(owner, since), settledAt);
    }

    public Circumstances settled(Instant at) {
        return new Circumstances(product, teams, tenures, Optional.of(at));
    }

    /** That it is not settled after all. */
    public Circumstances unsettled() {
        return new Circumstances(product, teams, tenures, Optional.empty());
    }

    /** The team that an owner belongs to, as far as was heard. */
    public Optional<String> teamOf(Owner owner) {
        return owner.kind() == Owner.Kind.TEAM ? Optional.of(owner.id()) : Optional.ofNullable(teams.get(owner.id()));
    }
}
