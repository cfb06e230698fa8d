package io.sayonce.loyalty;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Told;

/** {@code incentive-offered}: we could not keep our word, and offer something for that. */
public record IncentiveOffered(UUID incentive, String because, UUID promise, Money value) implements Fact<Loyalty> {

    /** For a promise that was broken, as a fact of this id says; always the same incentive. */
    static IncentiveOffered forBroken(UUID promise, UUID fact, Money value) {
        return new IncentiveOffered(Ids.derived(fact, "incentive-id"), "promise-broken", promise, value);
    }

    @Override
    public Loyalty applyTo(Loyalty loyalty, Told told) {
        return loyalty.with(new Incentive(incentive, promise, value, told.time(), Optional.empty()));
    }
}
