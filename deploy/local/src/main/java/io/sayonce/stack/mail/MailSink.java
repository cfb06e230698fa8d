package io.sayonce.stack.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sayonce.stack.Trouble;

/** A mail server that delivers nothing: it keeps the latest messages in memory, and shows them at {@code /mails}. */
public final class MailSink implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Some tens of megabytes of what this product sends. */
    private static final int KEPT = 5_000;

    private final GreenMail mails;
    private final HttpServer listing;
    private final GreenMailUser everybody;
    private final int kept;
    private final Deque<Mail> received = new ArrayDeque<>();

    private MailSink(GreenMail mails, HttpServer listing, int kept) {
        this.mails = mails;
        this.listing = listing;
        this.everybody = mails.setUser("everybody@localhost", "everybody", "");
        this.kept = kept;
    }

    /** Takes mail at one port and shows it at the other. */
    public static MailSink start(int smtp, int http) {
        return start(smtp, http, KEPT);
    }

    static MailSink start(int smtp, int http, int kept) {
        var mails = new GreenMail(new ServerSetup(smtp, HOST, ServerSetup.PROTOCOL_SMTP));
        try {
            var address = new InetSocketAddress(InetAddress.getByName(HOST), http);
            var sink = new MailSink(mails, HttpServer.create(), kept);
            mails.getUserManager().setMessageDeliveryHandler(sink::take);
            mails.start();
            sink.listing.bind(address, 0);
            sink.listing.createContext("/mails", sink::answer);
            sink.listing.start();
            return sink;
        } catch (IOException e) {
            mails.stop();
            throw new Trouble(
                    "The list of mails could not be opened at port %d: %s".formatted(http, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        listing.stop(0);
        mails.stop();
    }

    /** The server itself has one mailbox for all, and holds no more than the mail of the moment in it. */
    private synchronized GreenMailUser take(MovingMessage message, MailAddress to) {
        received.add(Mail.of(message.getMessage()));
        if (received.size() > kept) {
            received.remove();
        }
        try {
            mails.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("Mails that are kept here could not be deleted there", e);
        }
        return everybody;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> list(exchange);
                case "DELETE" -> clear(exchange);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    /** The oldest first, all of them or only those to one address: {@code /mails?to=ann@example.org}. */
    private void list(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var to = query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : null;
        var found =
                received().stream().filter(each -> to == null || each.isTo(to)).toList();
        var body = JSON.writeValueAsBytes(Map.of("items", found));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized void clear(HttpExchange exchange) throws IOException {
        received.clear();
        exchange.sendResponseHeaders(204, -1);
    }

    private synchronized List<Mail> received() {
        return List.copyOf(received);
    }
}
