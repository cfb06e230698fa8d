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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        @Schema(description = "The type of the fact that it tells of.", examples = "promise-made")
        String about,

        UUID cause,

        @Schema(description = "What it is written from.", examples = "promise")
        String template,

        Channel channel,
        State state,
        Optional<Reason> because,
        Instant calledForAt,
        Optional<Instant> endedAt,

        @Schema(
                description = "The Message-ID of the mail.",
                examples = "<0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07.984cacadc9d87a00@sayonce.example>")
        Optional<String> messageId,

        @Schema(description = "Whom it went to, or should have gone to.", examples = "maria.keller@example.org")
        Optional<String> to,

        @Schema(description = "Its subject line.", examples = "What we promise you")
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
