package io.sayonce.loyalty;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Told;

/**
 * {@code incentive-offered}: we could not keep our word, or not put it right, and offer something for that.
 *
 * @param promise the one that was broken, where it is because of that
 */
public record IncentiveOffered(UUID incentive, Because because, Optional<UUID> promise, Money value)
        implements Fact<Loyalty> {

    /** For a promise that was broken, as a fact of this id says; always the same incentive. */
    static IncentiveOffered forBroken(UUID promise, UUID fact, Money value) {
        return new IncentiveOffered(idFrom(fact), Because.PROMISE_BROKEN, Optional.of(promise), value);
    }

    /** For proposals that were not enough, as a fact of this id says; always the same incentive. */
    static IncentiveOffered forInadequate(UUID fact, Money value) {
        return new IncentiveOffered(idFrom(fact), Because.RESOLUTION_INADEQUATE, Optional.empty(), value);
    }

    static UUID idFrom(UUID fact) {
        return Ids.derived(fact, "incentive-id");
    }

    @Override
    public Loyalty applyTo(Loyalty loyalty, Told told) {
        return loyalty.with(new Incentive(incentive, because, promise, value, told.time(), Optional.empty()));
    }
}
