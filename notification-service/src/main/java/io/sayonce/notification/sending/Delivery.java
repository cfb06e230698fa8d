package io.sayonce.notification.sending;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.NullNode;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.kit.journal.Journals;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Envelope;
import io.sayonce.notification.Notice.Reason;
import io.sayonce.notification.NotificationReading;
import io.sayonce.notification.TellOutcome;
import io.sayonce.notification.sending.DueNotices.Due;
import io.sayonce.notification.sending.line.AttentiveMailer;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/**
 * Delivers one notice. What became of it is told as soon as the mail server has answered, and that is tried until it is
 * done: only a kill between the two sends a mail again, under the same Message-ID.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final DueNotices notices;
    private final Writer writer;
    private final Post post;
    private final Journal<Correspondence> journal;

    Delivery(DueNotices notices, Writer writer, Post post, Journals journals, NotificationReading reading) {
        this.notices = notices;
        this.writer = writer;
        this.post = post;
        this.journal = journals.of(reading);
    }

    /** Sends a claimed notice and tells what became of it, or puts it off. */
    Uni<Void> of(Due due) {
        return journal.look(due.complaint(), story -> story)
                .map(story -> writer.step(story, due))
                .chain(step -> take(due, step))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "a notice is tried again notice=%s subject=%s: %s",
                        due.id(), due.complaint(), Post.trouble(failure)))
                .onFailure()
                .recoverWithUni(() -> notices.later(due.id()));
    }

    private Uni<Void> take(Due due, Step step) {
        if (step instanceof Step.Send send) {
            return send(due, send).chain(outcome -> tell(due, outcome));
        }
        if (step instanceof Step.End end) {
            return tell(due, end.outcome());
        }
        return step instanceof Step.Wait
                ? notices.later(due.id())
                : Uni.createFrom().voidItem();
    }

    private Uni<TellOutcome> send(Due due, Step.Send send) {
        var envelope = new Envelope(send.to(), Optional.of(send.letter().subject()));
        return post.send(send.to(), send.messageId(), send.letter())
                .ifNoItem()
                .after(AttentiveMailer.PATIENCE)
                .fail()
                .<TellOutcome>replaceWith(new TellOutcome.Sent(due.cause(), send.messageId(), envelope))
                .onFailure(Post::isRefusal)
                .recoverWithItem(
                        new TellOutcome.Failed(due.cause(), Reason.REFUSED_BY_MAIL_SERVER, Optional.of(send.to())));
    }

    /** What has happened outside has to be told, however long that takes. */
    private Uni<Void> tell(Due due, TellOutcome outcome) {
        return Uni.createFrom()
                .deferred(() -> journal.change(
                        new Change<>(due.complaint(), outcome, "rule", Optional.empty(), done -> noAnswer())))
                .replaceWithVoid()
                .onFailure(Delivery::isForgotten)
                .recoverWithUni(
                        () -> tell(due, new TellOutcome.Failed(due.cause(), Reason.PERSON_FORGOTTEN, Optional.empty())))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely();
    }

    private static boolean isForgotten(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal().equals(JournalRefusals.FORGOTTEN);
    }

    private static Answer noAnswer() {
        return new Answer(200, Optional.empty(), Optional.empty(), NullNode.instance);
    }
}
