package io.sayonce.stack.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MailSinkTest {

    final int smtp = Ports.anyFree();
    final int listing = Ports.anyFree();
    final MailSink sink = MailSink.start(smtp, listing, 2);
    final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void a_mail_is_listed_as_its_reader_sees_it() throws Exception {
        send("<1.2@sayonce>", "Ann <Ann@example.org>");

        var mail = list("/mails").get(0);

        assertEquals("<1.2@sayonce>", mail.get("messageId").asText());
        assertEquals("ann@example.org", mail.get("to").get(0).asText());
        assertEquals("We have heard you – Grüße", mail.get("subject").asText());
        assertEquals("It broke: ü", mail.get("text").asText());
        assertEquals("<b>It broke: ü</b>", mail.get("html").asText());
        assertEquals(
                "auto-generated",
                mail.get("headers").get("Auto-Submitted").get(0).asText());
    }

    @Test
    void mails_are_found_by_whom_they_are_to() throws Exception {
        send("<1@sayonce>", "ann@example.org");
        send("<2@sayonce>", "bob+one@example.org");

        assertEquals(2, list("/mails").size());
        assertEquals(
                "<2@sayonce>",
                list("/mails?to=bob%2Bone@EXAMPLE.org").get(0).get("messageId").asText());
        assertEquals(0, list("/mails?to=nobody@example.org").size());
    }

    @Test
    void cleared_mails_are_gone() throws Exception {
        send("<1@sayonce>", "ann@example.org");

        assertEquals(204, ask("DELETE", "/mails").statusCode());

        assertEquals(0, list("/mails").size());
    }

    @Test
    void the_latest_are_kept_the_oldest_first() throws Exception {
        send("<1@sayonce>", "ann@example.org");
        send("<2@sayonce>", "bob@example.org");
        send("<3@sayonce>", "ann@example.org");

        var mails = list("/mails");

        assertEquals(2, mails.size());
        assertEquals("<2@sayonce>", mails.get(0).get("messageId").asText());
        assertEquals("<3@sayonce>", mails.get(1).get("messageId").asText());
    }

    @Test
    void other_methods_are_refused() throws Exception {
        assertEquals(405, ask("POST", "/mails").statusCode());
    }

    private void send(String id, String to) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(smtp));
        var message = new Identified(Session.getInstance(settings), id);
        message.setFrom("sayonce@example.org");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject("We have heard you – Grüße", "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText("It broke: ü", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<b>It broke: ü</b>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private JsonNode list(String path) throws Exception {
        return new ObjectMapper().readTree(ask("GET", path).body()).get("items");
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listing + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
