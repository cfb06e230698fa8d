package io.sayonce.kit.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class ETagTest {

    @Test
    void equal_views_have_equal_versions() {
        assertEquals(ETag.of(view("gizmo", "a", "b")), ETag.of(view("gizmo", "b", "a")));
        assertEquals("\"" + ETag.of(1).opaque() + "\"", ETag.of(1).toString());
    }

    @Test
    void every_change_that_shows_changes_the_version() {
        assertNotEquals(ETag.of(view("gizmo", "a", "b")), ETag.of(view("gadget", "a", "b")));
        assertNotEquals(ETag.of(view("gizmo", "a", "b")), ETag.of(view("gizmo", "a", "c")));
    }

    @Test
    void what_passes_changes_no_version() {
        assertEquals(
                ETag.of(new Things.Clock("wall", Optional.of(Instant.MIN))),
                ETag.of(new Things.Clock("wall", Optional.empty())));
        assertNotEquals(
                ETag.of(new Things.Clock("wall", Optional.empty())),
                ETag.of(new Things.Clock("tower", Optional.empty())));
    }

    private static View view(String name, String... keys) {
        var answers = new LinkedHashMap<String, String>();
        for (var key : keys) {
            answers.put(key, key);
        }
        return new View(name, Optional.empty(), Instant.EPOCH, answers);
    }

    record View(String name, Optional<String> note, Instant at, Map<String, String> answers) {}
}
