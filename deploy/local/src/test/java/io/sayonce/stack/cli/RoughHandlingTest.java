package io.sayonce.stack.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.run.Parts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoughHandlingTest {

    @TempDir
    Path root;

    Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(root);
    }

    @AfterEach
    void down() throws Exception {
        checkout.say("down");
        assertFalse(anythingRuns());
    }

    @Test
    void a_killed_supervisor_s_children_are_reported_and_cleared_away() throws Exception {
        checkout.say("up", "-d");
        checkout.place().pid().process().orElseThrow().destroyForcibly();
        await().until(() -> checkout.place().pid().process().isEmpty());

        assertTrue(checkout.say("status").words().startsWith("SayOnce was killed and left processes behind"));
        var again = checkout.say("up", "-d");

        assertEquals(0, again.exit(), again.words());
        assertTrue(again.words().startsWith("The last run was killed and left these behind"), again.words());
    }

    @Test
    void being_told_to_stop_stops_everything() throws Exception {
        var up = checkout.start("up");
        var lines = new BufferedReader(new InputStreamReader(up.getInputStream()));
        await().atMost(Duration.ofSeconds(60)).until(() -> lines.readLine().equals("ready"));

        new ProcessBuilder("sh", "-c", "kill -TERM " + up.pid()).start().waitFor();

        assertTrue(up.waitFor() >= 0);
        assertEquals("SayOnce stops …", lines.readLine());
        assertFalse(anythingRuns());
    }

    @Test
    void a_service_that_reads_its_stories_again_is_waited_for() throws Exception {
        var reads = Files.createFile(root.resolve("reads"));
        checkout.variables().put("STAND_IN_READS", reads.toString());
        var up = checkout.start("up");
        var lines = new BufferedReader(new InputStreamReader(up.getInputStream()));

        await().atMost(Duration.ofSeconds(60)).until(() -> lines.readLine().contains("is not ready yet"));
        assertEquals(1, checkout.say("status").exit());
        Files.delete(reads);

        await().atMost(Duration.ofSeconds(60)).until(() -> lines.readLine().equals("ready"));
    }

    @Test
    void being_told_to_stop_while_it_starts_leaves_nothing_running() throws Exception {
        var up = checkout.start("up");
        await().atMost(Duration.ofSeconds(60)).until(this::anythingRuns);

        new ProcessBuilder("sh", "-c", "kill -TERM " + up.pid()).start().waitFor();

        up.waitFor();
        assertFalse(anythingRuns());
    }

    @Test
    void help_is_given_for_each_command_and_starts_nothing() throws Exception {
        var said = checkout.say("up", "--help");

        assertEquals(0, said.exit(), said.words());
        assertTrue(said.words().startsWith("Usage: sayonce up"), said.words());
    }

    @Test
    void a_port_in_use_is_a_sentence() throws Exception {
        try (var somebody = new ServerSocket(checkout.port("kafka"), 1, InetAddress.getLoopbackAddress())) {
            var said = checkout.say("up");

            assertEquals(1, said.exit());
            assertTrue(
                    said.words().startsWith("In use by another program: port " + somebody.getLocalPort()),
                    said.words());
            assertEquals(1, said.words().lines().count(), said.words());
        }
    }

    @Test
    void a_service_that_is_not_built_is_a_sentence() throws Exception {
        Files.delete(root.resolve("loyalty-service/target/quarkus-app/quarkus-run.jar"));

        var said = checkout.say("up");

        assertEquals(1, said.exit());
        assertTrue(said.words().startsWith("loyalty-service is not built"), said.words());
        assertEquals(1, said.words().lines().count(), said.words());
    }

    @Test
    void half_written_data_that_never_held_anything_are_made_again() throws Exception {
        Files.createDirectories(checkout.place().home().resolve("postgres/data.new/base"));
        Files.createDirectories(checkout.place().home().resolve("kafka/data"));

        var said = checkout.say("up", "-d");

        assertEquals(0, said.exit(), said.words());
    }

    @Test
    void data_with_a_hole_are_a_sentence_and_reset_starts_over() throws Exception {
        var data = checkout.place().home().resolve("postgres/data");
        Files.createDirectories(data);
        Files.writeString(data.resolve("PG_VERSION"), "18\n");

        var said = checkout.say("up");
        assertEquals(1, said.exit());
        assertTrue(said.words().contains("is not whole"), said.words());
        assertTrue(said.words().contains("./sayonce reset"), said.words());
        assertEquals(0, checkout.say("reset").exit());

        assertFalse(Files.exists(data));
    }

    private boolean anythingRuns() {
        return new Parts(checkout.place(), PortPlan.of(checkout.place()))
                .all().stream().anyMatch(each -> each.process().isPresent());
    }
}
