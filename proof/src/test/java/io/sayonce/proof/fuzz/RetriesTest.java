package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.stack.plan.PortPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RetriesTest {

    private static final String ROBIN = "{\"to\": \"Robin\"}";
    private static final String KIM = "{\"to\": \"Kim\"}";

    private final Operation send = Parcels.operation("send");
    private final People people = Parcels.people();
    private final PortPlan ports = PortPlan.free();
    private final Findings findings = new Findings();
    private HttpServer service;

    @BeforeEach
    void listen() throws IOException {
        var port = ports.of(send.api().service());
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_retry_that_is_answered_otherwise_is_reported() {
        answers(ROBIN, KIM);

        ask(send().with("Idempotency-Key", "1"));

        assertEquals(1, findings.count(Rule.ALIKE));
    }

    @Test
    void a_retry_that_is_answered_alike_is_fine() {
        answers(ROBIN, ROBIN);

        ask(send().with("Idempotency-Key", "1"));

        assertEquals(List.of(), findings.told());
    }

    @Test
    void without_a_key_nothing_is_asked_twice() {
        answers(ROBIN, KIM);

        ask(send());

        assertEquals(List.of(), findings.told());
    }

    private void ask(Call call) {
        var judge = new Judge(Map.of(send.api(), new Schemas(send.api())), people);
        var exchange = new Exchange(ports, judge, new Pool(), findings, List.of(send));
        try (var wire = new Wire()) {
            new Retries(exchange).of(wire, call, exchange.ask(wire, call, false));
        }
    }

    private Call send() {
        return new Call(send, "", send.verb(), Map.of("id", "1"), List.of(), List.of(), null, true)
                .with("Authorization", "Bearer " + people.any("agent", true))
                .with("Content-Type", "application/json")
                .saying(ROBIN);
    }

    private void answers(String... bodies) {
        var next = List.of(bodies).iterator();
        service.createContext("/", exchange -> answer(exchange, next));
    }

    private static void answer(HttpExchange exchange, Iterator<String> bodies) throws IOException {
        try (exchange) {
            var body = bodies.next().getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
