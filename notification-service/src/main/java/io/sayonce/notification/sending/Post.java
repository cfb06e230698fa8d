package io.sayonce.notification.sending;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.sayonce.notification.sending.line.AttentiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;

/** Hands letters to the mail server. */
@ApplicationScoped
class Post {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\[\\]\\\\]+@[^\\s\\p{Cntrl}@<>(),;:\"\\[\\]\\\\]+");
    private static final int LONGEST_ADDRESS = 254;

    private final AttentiveMailer mailer;

    Post(AttentiveMailer mailer) {
        this.mailer = mailer;
    }

    /** Whether mail can be sent there at all. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    /** Done when the mail server has taken the letter. */
    public Uni<Void> send(String to, String messageId, Letter letter) {
        var mail = Mail.withText(to, letter.subject(), letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", messageId);
        return mailer.send(mail);
    }

    /** Whether the mail server will never take this letter for this recipient, rather than being in trouble itself. */
    public static boolean isRefusal(Throwable failure) {
        return failure instanceof SMTPException reply
                && reply.isPermanent()
                && (reply.getMessage().startsWith("recipient address not accepted")
                        || reply.getMessage().startsWith("no recipient addresses were accepted")
                        || reply.getMessage().startsWith("sending data failed"));
    }

    /** What is wrong, without quoting a reply that may name the recipient. */
    public static String trouble(Throwable failure) {
        return failure instanceof SMTPException reply
                ? "the mail server answered " + reply.getReplyCode()
                : failure.getClass().getSimpleName();
    }
}
