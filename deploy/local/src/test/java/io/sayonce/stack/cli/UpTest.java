package io.sayonce.stack.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.run.Parts;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TestInstance(Lifecycle.PER_CLASS)
class UpTest {

    Checkout checkout;

    @BeforeAll
    void up(@TempDir Path root) throws Exception {
        checkout = Checkout.in(root);
        var said = checkout.say("up", "-d");
        assertEquals(0, said.exit(), said.words());
        assertTrue(said.words().endsWith("ready\n"), said.words());
    }

    @AfterAll
    void down() throws Exception {
        var said = checkout.say("down");
        assertEquals(0, said.exit(), said.words());
        assertEquals(List.of(), running());
    }

    @Test
    void everything_is_ready_behind_one_address() throws Exception {
        assertEquals(0, checkout.say("status").exit());
        assertEquals(200, get("/v1/complaints").statusCode());
        assertEquals(200, get("/v1/webhooks").statusCode());
    }

    @Test
    void each_service_has_a_database_and_a_role_of_its_own() throws Exception {
        var complaint = get("/v1/complaints").body();
        var loyalty = get("/v1/ledger").body();

        assertTrue(complaint.contains("SAYONCE_DATABASE_URL=127.0.0.1:" + checkout.port("postgres") + "/complaint\n"));
        assertTrue(loyalty.contains("SAYONCE_DATABASE_USER=loyalty\n"));
        assertFalse(loyalty.contains("SAYONCE_LINK_PRIVATE_KEY"));
        assertTrue(get("/v1/notices").body().contains("SAYONCE_LINK_PRIVATE_KEY="));
    }

    @Test
    void the_supervisor_that_is_left_running_is_as_small_as_what_started_it() {
        var supervisor = checkout.place().pid().process().orElseThrow();

        assertTrue(List.of(supervisor.info().arguments().orElseThrow()).containsAll(Checkout.SMALL));
    }

    @Test
    void a_second_up_says_that_it_is_up_and_leaves_it_alone() throws Exception {
        var before = running();

        var said = checkout.say("up");

        assertEquals(0, said.exit());
        assertTrue(said.words().startsWith("SayOnce already runs here"), said.words());
        assertEquals(before, running());
    }

    @Test
    void whatever_crashes_is_named_and_started_again() throws Exception {
        for (var part : parts()) {
            var before = part.process().orElseThrow();
            before.destroyForcibly();

            patiently()
                    .until(() ->
                            part.process().filter(each -> !each.equals(before)).isPresent());
            patiently().until(part::answers);
            patiently().until(() -> said().contains(part.name() + " is up again."));
            assertTrue(said().contains(part.name() + " has ended unexpectedly."));
        }
    }

    @Test
    void a_token_is_printed_and_nothing_else() throws Exception {
        var said = checkout.say("token", "agent", "--name", "anna");

        assertEquals(0, said.exit());
        assertTrue(said.words().matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n"), said.words());
    }

    @Test
    void logs_show_what_a_service_wrote() throws Exception {
        assertTrue(checkout.say("logs", "complaint").words().contains("a stand-in is up"));
        assertTrue(checkout.say("logs", "nobody").words().startsWith("There is no log of nobody"));
    }

    private List<Part> parts() {
        return new Parts(checkout.place(), PortPlan.of(checkout.place())).all();
    }

    private List<ProcessHandle> running() {
        return parts().stream()
                .flatMap(each -> each.process().stream())
                .filter(Life::of)
                .toList();
    }

    private String said() throws Exception {
        return Files.readString(checkout.place().log("sayonce"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + checkout.port("front") + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
