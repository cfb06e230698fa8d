package io.sayonce.system.journey;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Demo;
import io.sayonce.stack.demo.Narrator;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.demo.Stage;
import io.sayonce.stack.demo.Watch;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people see first is not the first to break. */
class DemoTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void the_demo_tells_both_variants_to_their_end() {
        play(World.get().rest());

        for (var expected :
                List.of(Case.WORDS, Case.SERIAL_NUMBER, "question-repeated", "timing early", "timing late")) {
            assertTrue(told.toString(UTF_8).contains(expected), () -> expected + " is missing in " + told);
        }
    }

    @Test
    void the_demo_says_in_a_sentence_that_nobody_answers() {
        var nobody = new Rest("http://127.0.0.1:1", Duration.ZERO);

        var trouble = assertThrows(Trouble.class, () -> play(nobody));

        assertTrue(trouble.getMessage().contains("./sayonce up"), trouble::getMessage);
    }

    private void play(Rest rest) {
        var world = World.get();
        try (var watch = Watch.fromNow(world.backends().broker().bootstrapServers());
                var out = new PrintStream(told, true, UTF_8)) {
            Demo.tell(new Stage(rest, world.staff(), world.mails(), watch, new Narrator(out)));
        }
    }
}
