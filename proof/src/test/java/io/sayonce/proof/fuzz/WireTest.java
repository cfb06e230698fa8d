package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.sayonce.proof.fuzz.Outcome.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WireTest {

    private static final String BODY = "{\"to\": \"Robin\"}";
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final String FINE = "HTTP/1.1 204 No Content\r\n\r\n";
    private static final String REFUSED = "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private ServerSocket service;

    @BeforeEach
    void listen() throws IOException {
        service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    @Test
    void a_body_is_held_back_until_it_is_wanted() {
        var heard = CompletableFuture.supplyAsync(() -> answer(CONTINUE, FINE));

        assertEquals(204, status(send().with("Expect", "100-continue")));
        assertEquals(BODY, heard.join());
    }

    @Test
    void a_body_that_is_not_wanted_is_not_sent() {
        var heard = CompletableFuture.supplyAsync(() -> answer(REFUSED, ""));

        assertEquals(413, status(send().with("Expect", "100-continue")));
        assertEquals("", heard.join());
    }

    @Test
    void nobody_waits_who_expects_nothing() {
        var heard = CompletableFuture.supplyAsync(() -> answer("", FINE));

        assertEquals(204, status(send()));
        assertEquals(BODY, heard.join());
    }

    /** What came after the head, once the first answer to it was given. */
    private String answer(String toTheHead, String toTheBody) {
        try (var socket = service.accept()) {
            var in = socket.getInputStream();
            var head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) in.read());
            }
            socket.getOutputStream().write(toTheHead.getBytes(StandardCharsets.US_ASCII));
            var body = new String(in.readNBytes(BODY.length()), StandardCharsets.US_ASCII);
            socket.getOutputStream().write(toTheBody.getBytes(StandardCharsets.US_ASCII));
            return body;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(Call call) {
        try (var wire = new Wire()) {
            return wire.ask(service.getLocalPort(), call) instanceof Reply reply ? reply.status() : 0;
        }
    }

    private static Call send() {
        var send = Parcels.operation("send");
        return new Call(send, "", "POST", Map.of("id", "1"), List.of(), List.of(), null, true).saying(BODY);
    }
}
