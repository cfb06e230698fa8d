package io.sayonce.notification.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Channel;
import io.sayonce.notification.Envelope;
import io.sayonce.notification.Notice;
import io.sayonce.notification.Notice.Outcome;
import io.sayonce.notification.Notice.Reason;
import io.sayonce.notification.Notice.State;

/**
 * A notice as it is shown; what it says, it says to the customer alone.
 *
 * @param about the type of the fact that it tells of
 * @param cause that fact
 * @param calledForAt when that was decided
 * @param endedAt when it was sent, or given up
 */
public record NoticeView(
        UUID id,
        UUID complaint,
        String about,
        UUID cause,
        String template,
        Channel channel,
        State state,
        Optional<Reason> because,
        Instant calledForAt,
        Optional<Instant> endedAt,
        Optional<String> messageId,
        Optional<String> to,
        Optional<String> subject) {

    static NoticeView of(UUID complaint, Notice notice, Seal seal) {
        var envelope = notice.outcome().flatMap(Outcome::envelope).flatMap(seal::open);
        return new NoticeView(
                notice.id(),
                complaint,
                notice.occasion().about(),
                notice.cause(),
                notice.occasion().template(),
                Channel.EMAIL,
                notice.state(),
                notice.outcome().flatMap(Outcome::because),
                notice.at(),
                notice.outcome().map(Outcome::at),
                notice.outcome().flatMap(Outcome::messageId),
                envelope.map(Envelope::to),
                envelope.flatMap(Envelope::subject));
    }
}
