package io.sayonce.notification.sending.line;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.SentMail;
import io.quarkus.mailer.runtime.MailerSupport;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mailer that {@code quarkus.mailer.*} describes. It notices when a mail server is silent, or gone. */
@ApplicationScoped
public class AttentiveMailer {

    /** A mail server may take so long over a message (RFC 5321, 4.5.3.2); whoever asks again earlier sends twice. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final Mailers mailers;

    /** One event loop for all connections: the mail client misses the end of one whose mail began on another. */
    private final Context loop;

    AttentiveMailer(
            Vertx vertx,
            MailersRuntimeConfig config,
            LaunchMode mode,
            TlsConfigurationRegistry certificates,
            Event<SentMail> sent,
            @ConfigProperty(name = "sayonce.smtp.opening") Duration opening) {
        var inside = (VertxInternal) vertx;
        var lines = new Lines(inside, opening, PATIENCE);
        var onlyDefault = new MailerSupport(true, Set.of());
        var mutiny = io.vertx.mutiny.core.Vertx.newInstance(vertx);
        this.vertx = vertx;
        this.loop = inside.createEventLoopContext();
        this.mailers = new Mailers(lines, mutiny, config, mode, onlyDefault, certificates, sent);
    }

    /** Done when the mail server has taken the mail. */
    public Uni<Void> send(Mail mail) {
        var mailer = mailers.reactiveMailerFromName(Mailers.DEFAULT_MAILER_NAME);
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(on(loop))
                .emitOn(on(vertx.getOrCreateContext()));
    }

    private static Executor on(Context context) {
        return work -> context.runOnContext(now -> work.run());
    }

    @PreDestroy
    void close() {
        mailers.stop();
    }
}
