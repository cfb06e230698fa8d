package io.sayonce.notification;

import java.io.IOException;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.icegreen.greenmail.util.GreenMailUtil;

/** A mail as a reader's program takes it apart. */
public record Mails(MimeMessage message, String text, String html) {

    public static Mails of(MailServer.Received received) {
        try {
            var message = GreenMailUtil.newMimeMessage(received.content());
            var parts = (MimeMultipart) message.getContent();
            return new Mails(message, content(parts.getBodyPart(0)), content(parts.getBodyPart(1)));
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String header(String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
