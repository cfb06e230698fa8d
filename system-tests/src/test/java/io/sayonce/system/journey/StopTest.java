package io.sayonce.system.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.Ports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service that is told to stop first answers what it was asked; for what it waits itself it waits no longer. */
class StopTest {

    private static final String COMPLAINT = "{\"description\": \"It broke.\", \"channel\": \"phone\"}";

    private static World world;

    @BeforeAll
    static void begin() {
        world = World.get();
    }

    @Test
    void a_request_under_way_is_answered_before_the_process_ends() throws Exception {
        var leaving = world.replica(Service.COMPLAINT);
        leaving.start();
        var address = URI.create(leaving.rest().address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            send(out, head());
            send(out, COMPLAINT.substring(0, 10));
            await(() -> isUnderWay(leaving));

            var stopped = CompletableFuture.runAsync(leaving::stop);
            await(() -> status(leaving, "/q/health/ready") == 503);
            send(out, COMPLAINT.substring(10));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 201 Created", answer.readLine());
            stopped.join();
        }
        assertEquals(List.of(), complaints(leaving));
    }

    @Test
    void a_service_that_waits_for_its_database_ends_when_it_is_told_to() {
        var waiting = world.replica(Service.LOYALTY);
        waiting.use(Map.of("sayonce.database.url", "127.0.0.1:%d/loyalty".formatted(Ports.anyFree())));
        waiting.launch();
        await(() -> logs(waiting, "Retrying in"));

        waiting.stop();
    }

    private static String head() {
        return """
                POST /v1/complaints HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Idempotency-Key: %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(world.staff().platform(), UUID.randomUUID(), COMPLAINT.length())
                .replace("\n", "\r\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void await(BooleanSupplier reached) {
        assertTrue(new Patience(World.LIMIT).until(reached));
    }

    /** Beside the one that asks. */
    private static boolean isUnderWay(Application service) {
        var operator = world.backends().tokens().staff("operator", "olga", null);
        return service.rest()
                .get(operator, "/q/metrics")
                .body()
                .asText()
                .lines()
                .anyMatch(line -> line.matches("http_server_active_requests.* 2\\.0"));
    }

    private static int status(Application service, String path) {
        return new Rest(service.rest().address(), Duration.ZERO).get("", path).status();
    }

    private static boolean logs(Application service, String words) {
        try (var lines = Files.lines(service.log())) {
            return lines.anyMatch(line -> line.contains(words));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What a process logs that did not expect what happened. */
    private static List<String> complaints(Application service) throws IOException {
        try (var lines = Files.lines(service.log())) {
            return lines.filter(line -> line.contains("\"level\":\"ERROR\"") || line.contains("stackTrace"))
                    .toList();
        }
    }
}
