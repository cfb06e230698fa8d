package io.sayonce.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.personal.Personal;
import io.sayonce.notification.Notice.Reason;

/** What became of a notice is told, once for each. */
public sealed interface TellOutcome extends Command<Correspondence> {

    /** The fact that the notice tells of. */
    UUID cause();

    Fact<Correspondence> fact(Correspondence correspondence, Notice notice);

    @Override
    default Decision<Correspondence> decide(Correspondence correspondence, Moment moment) {
        return Optional.ofNullable(correspondence.notices().get(cause()))
                .filter(notice -> notice.outcome().isEmpty())
                .map(notice -> Decision.following(Owed.byRule(cause(), "notice", fact(correspondence, notice))))
                .orElseGet(() -> Decision.of(List.of()));
    }

    /** The mail server took it. */
    record Sent(UUID cause, String messageId, Envelope envelope) implements TellOutcome {
        @Override
        public CustomerNotified fact(Correspondence correspondence, Notice notice) {
            return new CustomerNotified(
                    notice.id(),
                    notice.occasion().about(),
                    cause,
                    notice.occasion().template(),
                    Channel.EMAIL,
                    messageId,
                    Personal.of(correspondence.recorded().orElseThrow().customer(), envelope));
        }
    }

    /** It cannot reach the customer. */
    record Failed(UUID cause, Reason because, Optional<String> to) implements TellOutcome {
        @Override
        public NoticeFailed fact(Correspondence correspondence, Notice notice) {
            var customer = correspondence.recorded().orElseThrow().customer();
            return new NoticeFailed(
                    notice.id(),
                    notice.occasion().about(),
                    cause,
                    notice.occasion().template(),
                    Channel.EMAIL,
                    because,
                    to.map(address -> Personal.of(customer, new Envelope(address, Optional.empty()))));
        }
    }
}
