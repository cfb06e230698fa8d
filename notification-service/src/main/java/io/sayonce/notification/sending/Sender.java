package io.sayonce.notification.sending;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.JournalRefusal;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Signal;
import io.sayonce.kit.loop.Loop;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Envelope;
import io.sayonce.notification.Notice.Reason;
import io.sayonce.notification.NotificationReading;
import io.sayonce.notification.TellOutcome;
import io.sayonce.notification.sending.DueNotices.Due;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * Sends the notices that are due. A mail leaves only when its fact is durable; what became of it is told as soon as the mail
 * server has answered, and that is tried until it is done: only a kill between the two sends a mail again, under the same
 * Message-ID.
 */
@ApplicationScoped
public class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int AT_ONCE = 16;
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration HOLD = Duration.ofSeconds(5);

    private final DueNotices notices;
    private final Writer writer;
    private final Post post;
    private final Signal signal;
    private final Journal<Correspondence> journal;
    private final Loop sending;
    private final Loop holding;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    Sender(
            Vertx vertx,
            DueNotices notices,
            Writer writer,
            Post post,
            Signal signal,
            Journals journals,
            NotificationReading reading) {
        this.notices = notices;
        this.writer = writer;
        this.post = post;
        this.signal = signal;
        this.journal = journals.of(reading);
        this.sending = new Loop(vertx, "sending notices", this::turn);
        this.holding = new Loop(vertx, "holding claimed notices", this::hold);
    }

    void start(@Observes StartupEvent started) {
        signal.onGrowth(sending::wake);
        sending.wake();
        holding.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        sending.stop();
        holding.stop();
    }

    private Uni<Duration> turn() {
        var free = AT_ONCE - underWay.size();
        if (free <= 0) {
            return Uni.createFrom().item(PERIOD);
        }
        return notices.claim(free)
                .invoke(claimed -> claimed.forEach(this::begin))
                .replaceWith(PERIOD);
    }

    private Uni<Duration> hold() {
        return underWay.isEmpty()
                ? Uni.createFrom().item(HOLD)
                : notices.hold(underWay).replaceWith(HOLD);
    }

    private void begin(Due due) {
        if (!underWay.add(due.id())) {
            return;
        }
        deliver(due)
                .eventually(() -> underWay.remove(due.id()))
                .subscribe()
                .with(
                        done -> sending.wake(),
                        failure -> LOG.warnf("a notice waits for its claim to lapse notice=%s", due.id()));
    }

    Uni<Void> deliver(Due due) {
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
                .<TellOutcome>replaceWith(new TellOutcome.Sent(due.cause(), send.messageId(), envelope))
                .onFailure(Post::isRefusal)
                .recoverWithItem(
                        new TellOutcome.Failed(due.cause(), Reason.REFUSED_BY_MAIL_SERVER, Optional.of(send.to())));
    }

    /** What has happened outside has to be told, however long that takes. */
    private Uni<Void> tell(Due due, TellOutcome outcome) {
        return Uni.createFrom()
                .deferred(() -> journal.change(
                        new Change<>(due.complaint(), outcome, "rule", false, Optional.empty(), done -> noAnswer())))
                .replaceWithVoid()
                .onFailure(Sender::isForgotten)
                .recoverWithUni(
                        () -> tell(due, new TellOutcome.Failed(due.cause(), Reason.PERSON_FORGOTTEN, Optional.empty())))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely();
    }

    private static boolean isForgotten(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() == JournalRefusal.FORGOTTEN;
    }

    private static Answer noAnswer() {
        return new Answer(200, Optional.empty(), Optional.empty(), NullNode.instance);
    }
}
