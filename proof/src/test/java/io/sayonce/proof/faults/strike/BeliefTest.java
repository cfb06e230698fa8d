package io.sayonce.proof.faults.strike;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sayonce.stack.keys.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody who looks at when tokens end, by a clock that may be wrong. */
class BeliefTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private HttpServer service;
    private Belief belief;
    private Duration off;
    private int valid = 404;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
        belief = new Belief("http://127.0.0.1:" + service.getAddress().getPort(), Keys.make());
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    @Test
    void a_clock_that_is_off_is_seen_to_be() {
        off = HOUR;
        assertEquals(Optional.of(true), belief.isOff(HOUR));
        off = HOUR.negated();
        assertEquals(Optional.of(true), belief.isOff(HOUR.negated()));
    }

    @Test
    void a_clock_that_is_right_is_seen_to_be() {
        off = Duration.ZERO;
        assertEquals(Optional.of(false), belief.isOff(HOUR));
        assertEquals(Optional.of(false), belief.isOff(HOUR.negated()));
    }

    @Test
    void of_who_does_not_answer_nothing_is_known() {
        service.stop(0);
        assertEquals(Optional.empty(), belief.isOff(HOUR));
    }

    @Test
    void of_who_has_other_worries_nothing_is_known() {
        off = Duration.ZERO;
        valid = 503;
        assertEquals(Optional.empty(), belief.isOff(HOUR));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        var claims = new String(Base64.getUrlDecoder().decode(token.split("[.]")[1]), StandardCharsets.UTF_8);
        var end = new ObjectMapper().readTree(claims).path("exp").asLong();
        var inTime = Instant.now().plus(off).getEpochSecond() < end;
        exchange.sendResponseHeaders(inTime ? valid : 401, -1);
        exchange.close();
    }
}
