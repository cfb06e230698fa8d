package io.sayonce.stack.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** One message as its reader would see it, and its headers. */
record Mail(
        String messageId,
        List<String> from,
        List<String> to,
        String subject,
        String text,
        String html,
        Map<String, List<String>> headers) {

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    message.getMessageID(),
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(RecipientType.TO)),
                    message.getSubject(),
                    find(message, "text/plain").orElse(null),
                    find(message, "text/html").orElse(null),
                    headers(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail could not be read", e);
        }
    }

    boolean isTo(String address) {
        return to.contains(address.toLowerCase(Locale.ROOT));
    }

    private static List<String> addresses(jakarta.mail.Address[] addresses) {
        if (addresses == null) {
            return List.of();
        }
        return Arrays.stream(addresses)
                .map(each -> each instanceof InternetAddress mail ? mail.getAddress() : each.toString())
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (Header each : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(each.getName(), name -> new ArrayList<>()).add(each.getValue());
        }
        return headers;
    }
}
