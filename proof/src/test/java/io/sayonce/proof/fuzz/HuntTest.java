package io.sayonce.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

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
    void nothing_else_is_taken_for_one() {
        assertEquals(false, isFound("a kanari bird"));
    }

    private static boolean isFound(String text) {
        return Hunt.signs().stream().anyMatch(text::contains);
    }
}
