package io.sayonce.loyalty;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer is offered when we could not put it right.
 *
 * @param promise the promise that was broken
 * @param choice what the customer made of it, once
 */
public record Incentive(UUID id, UUID promise, Money value, Instant offeredAt, Optional<Choice> choice) {

    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED
    }

    /** The customer's word on an incentive. */
    public record Choice(State state, Act act, Instant at) {}

    public State state() {
        return choice.map(Choice::state).orElse(State.OFFERED);
    }

    /** The version of what an incentive shows: it changes once. */
    public int version() {
        return choice.isPresent() ? 2 : 1;
    }

    Incentive with(Choice made) {
        return new Incentive(id, promise, value, offeredAt, Optional.of(made));
    }
}
