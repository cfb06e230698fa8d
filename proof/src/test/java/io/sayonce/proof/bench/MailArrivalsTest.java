package io.sayonce.proof.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.sayonce.proof.bench.load.Generator;
import io.sayonce.stack.process.Ports;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class MailArrivalsTest {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port = Ports.anyFree();

    @Test
    void whoever_waits_for_a_mail_is_told_when_it_has_arrived() throws IOException {
        try (var generator = new Generator();
                var arrivals = MailArrivals.at(port, generator.vertx())) {
            var robin = arrivals.to("Robin@example.org");
            var kim = arrivals.to("kim@example.org");

            send("EHLO here", "MAIL FROM:<us@example.org>", "RCPT TO:<robin@example.org>", "DATA", "Dear Robin\r\n.");

            Generator.await(robin);
            assertFalse(kim.isComplete());
        }
    }

    @Test
    void several_mails_come_over_one_connection() throws IOException {
        try (var generator = new Generator();
                var arrivals = MailArrivals.at(port, generator.vertx())) {
            var robin = arrivals.to("robin@example.org");
            var kim = arrivals.to("kim@example.org");

            send("RCPT TO:<robin@example.org>", "DATA", ".", "RSET", "RCPT TO:<kim@example.org>", "DATA", ".");

            Generator.await(robin);
            Generator.await(kim);
        }
    }

    private void send(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            assertEquals("220", answers.readLine().substring(0, 3));
            for (var line : List.of(lines)) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertEquals(
                        line.equals("DATA") ? "354" : "250", answers.readLine().substring(0, 3));
            }
        }
    }
}
