package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.stack.demo.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HuntTest {

    @Test
    void a_canary_is_found_however_it_is_written() {
        for (var before = 0; before < 6; before++) {
            var bytes = ("x".repeat(before) + Canary.MARK + "1y").getBytes(StandardCharsets.UTF_8);
            assertTrue(isFound(Base64.getEncoder().encodeToString(bytes)), "base64 after " + before);
            assertTrue(isFound(HexFormat.of().formatHex(bytes)), "hexadecimals after " + before);
        }
    }

    @Test
    void a_canary_in_a_log_is_reported(@TempDir Path logs) throws IOException {
        Files.writeString(logs.resolve("loyalty.log"), "all is well\nsaid: " + Canary.MARK + "1y\n");

        assertEquals(
                List.of(sealed("log loyalty.log", "said: " + Canary.MARK + "1y")),
                Hunt.logs(logs).toList());
    }

    @Test
    void a_canary_on_the_topic_is_reported() {
        var type = Map.of("ce_type", "io.sayonce.complaint-recorded");
        var well = new Fact(0, 0, Instant.EPOCH, "key", type, "{\"personal\": \"c2VhbGVk\"}");
        var open = new Fact(0, 1, Instant.EPOCH, "key", type, "{\"personal\": \"" + Canary.MARK + "1y\"}");

        assertEquals(
                List.of(sealed("topic complaint-recorded", type + open.value())),
                Hunt.facts(List.of(well, open)).toList());
    }

    @Test
    void nothing_else_is_taken_for_one() {
        assertEquals(false, isFound("a kanari bird"));
    }

    private static Finding sealed(String where, String shown) {
        return new Finding(new Fault(Rule.SEALED, "a canary"), where, "", shown);
    }

    private static boolean isFound(String text) {
        return Hunt.signs().stream().anyMatch(text::contains);
    }
}
