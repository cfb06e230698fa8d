package io.sayonce.notification;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.inject.Inject;

import io.quarkus.mailer.Mail;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.notification.sending.line.AttentiveMailer;
import io.sayonce.stack.backends.BackendsResource;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class AttentiveMailerTest {

    /** Enough for several to wait for each connection that there may be. */
    private static final int MAILS = 60;

    @Inject
    AttentiveMailer mailer;

    @Inject
    Vertx vertx;

    @Test
    void each_mail_ends_when_its_server_hangs_up_whichever_event_loop_it_comes_from() {
        MailServer.onTaken("gone@example.org", taken -> MailServer.HANG_UP);
        Queue<Throwable> failed = new ConcurrentLinkedQueue<>();

        for (var i = 0; i < MAILS; i++) {
            ((VertxInternal) vertx).createEventLoopContext().runOnContext(now -> send("gone@example.org", failed));
        }

        await().untilAsserted(() -> assertTrue(failed.size() == MAILS, failed.size() + " of " + MAILS + " ended"));
    }

    @Test
    void each_mail_ends_when_its_connection_breaks_off_in_the_middle_of_the_message() {
        MailServer.behave(MailServer.Manner.BREAKS_OFF);
        Queue<Throwable> failed = new ConcurrentLinkedQueue<>();

        ((VertxInternal) vertx).createEventLoopContext().runOnContext(now -> {
            for (var i = 0; i < MAILS; i++) {
                send("broken@example.org", failed);
            }
        });

        await().untilAsserted(() -> assertTrue(failed.size() == MAILS, failed.size() + " of " + MAILS + " ended"));
    }

    @AfterEach
    void beKind() {
        MailServer.behave(MailServer.Manner.POLITE);
    }

    @Test
    void what_comes_of_a_mail_comes_where_it_was_sent() {
        var here = ((VertxInternal) vertx).createEventLoopContext();
        Queue<Context> answered = new ConcurrentLinkedQueue<>();

        here.runOnContext(now -> mailer.send(to("here@example.org"))
                .subscribe()
                .with(taken -> answered.add(Vertx.currentContext()), failure -> {}));

        await().until(() -> answered.contains(here));
    }

    private void send(String to, Queue<Throwable> failed) {
        mailer.send(to(to)).subscribe().with(taken -> {}, failed::add);
    }

    private static Mail to(String recipient) {
        return Mail.withText(recipient, "About your complaint", "We have it.");
    }
}
