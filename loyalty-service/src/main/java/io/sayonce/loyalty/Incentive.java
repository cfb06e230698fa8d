package io.sayonce.loyalty;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a customer is offered when we could not put it right.
 *
 * @param promise the promise that was broken, where it is because of that
 * @param choice what the customer made of it, once
 */
public record Incentive(
        UUID id, Because because, Optional<UUID> promise, Money value, Instant offeredAt, Optional<Choice> choice) {

    /** Where an incentive stands. */
    public enum State {
        @JsonProperty("offered")
        OFFERED,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("declined")
        DECLINED
    }

    /** The customer's word on an incentive. */
    public record Choice(State state, Act act, Instant at) {}

    public State state() {
        return choice.map(Choice::state).orElse(State.OFFERED);
    }

    Incentive with(Choice made) {
        return new Incentive(id, because, promise, value, offeredAt, Optional.of(made));
    }
}
