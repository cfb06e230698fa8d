package io.sayonce.proof.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.sayonce.proof.Site;
import io.sayonce.stack.process.Patience;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A short round on a stack of its own: the command itself does more of the same. */
class FuzzTest {

    private static final int REQUESTS = 2_000;
    private static final int SEED = 1;
    private static final Duration START = Duration.ofMinutes(5);

    @Test
    void every_operation_is_reached_and_every_answer_is_as_described() {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try (var site = Site.open()) {
            site.startAll(new Patience(START));
            var round = Round.on(site, SEED, null);
            round.run(REQUESTS, out);
            assertTrue(round.report(out), () -> told.toString(StandardCharsets.UTF_8));
        }
    }
}
