package io.sayonce.stack.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sayonce.stack.Trouble;

/** A mail server that delivers nothing: it keeps every message in memory, and shows them at {@code /mails}. */
public final class MailSink implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GreenMail mails;
    private final HttpServer listing;

    private MailSink(GreenMail mails, HttpServer listing) {
        this.mails = mails;
        this.listing = listing;
    }

    /** Takes mail at one port and shows it at the other. */
    public static MailSink start(int smtp, int http) {
        var mails = new GreenMail(new ServerSetup(smtp, HOST, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try {
            var address = new InetSocketAddress(InetAddress.getByName(HOST), http);
            var sink = new MailSink(mails, HttpServer.create(address, 0));
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

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> list(exchange);
                case "DELETE" -> clear(exchange);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    /** All of them, the oldest first, or only those to one address: {@code /mails?to=ann@example.org}. */
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

    private void clear(HttpExchange exchange) throws IOException {
        try {
            mails.purgeEmailFromAllMailboxes();
            exchange.sendResponseHeaders(204, -1);
        } catch (FolderException e) {
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private List<Mail> received() {
        return Arrays.stream(mails.getReceivedMessages()).map(Mail::of).toList();
    }
}
