package io.sayonce.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.personal.Personal;

/**
 * One message to one customer over one channel.
 *
 * @param cause the fact that it tells of
 * @param at when that was decided
 * @param outcome what became of it; empty while it is still to be sent
 */
public record Notice(UUID id, UUID cause, Instant at, Occasion occasion, Optional<Outcome> outcome) {

    /** Customers hear of things in the order in which these happened. */
    public static final Comparator<Notice> ORDER =
            Comparator.comparing(Notice::at).thenComparing(Notice::id);

    /** Where a notice stands. */
    public enum State {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("sent")
        SENT,
        @JsonProperty("failed")
        FAILED
    }

    /** Why a notice cannot reach the customer. */
    public enum Reason {
        @JsonProperty("no-address")
        NO_ADDRESS,
        @JsonProperty("refused-by-mail-server")
        REFUSED_BY_MAIL_SERVER,
        @JsonProperty("person-forgotten")
        PERSON_FORGOTTEN
    }

    /**
     * How a notice ended.
     *
     * @param messageId of the mail that the mail server took
     * @param because why there is none
     */
    public record Outcome(
            State state,
            Instant at,
            Optional<String> messageId,
            Optional<Reason> because,
            Optional<Personal<Envelope>> envelope) {}

    public State state() {
        return outcome.map(Outcome::state).orElse(State.PENDING);
    }

    Notice ended(Outcome end) {
        return new Notice(id, cause, at, occasion, Optional.of(end));
    }
}
