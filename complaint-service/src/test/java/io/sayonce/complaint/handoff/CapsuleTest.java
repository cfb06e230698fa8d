package io.sayonce.complaint.handoff;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CapsuleTest {

    @Test
    void a_short_context_is_carried_whole() {
        var context = context("A part broke.", 3);

        assertEquals(new Capsule(context, false), Capsule.of(context));
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        var capsule = Capsule.of(context("🔧".repeat(20_000), 1));

        assertTrue(capsule.abridged());
        assertTrue(bytes(capsule) <= Capsule.LIMIT);
        var cut = capsule.content().get("description").asText();
        assertTrue(cut.endsWith("🔧…"), cut.substring(cut.length() - 4));
        assertEquals(1, capsule.content().get("answers").size());
    }

    @Test
    void what_still_does_not_fit_loses_its_oldest_lines() {
        var capsule = Capsule.of(context("A part broke.", 5_000));

        assertTrue(capsule.abridged());
        assertTrue(bytes(capsule) <= Capsule.LIMIT);
        var answers = capsule.content().get("answers");
        assertFalse(answers.isEmpty());
        assertEquals("answer 4999", answers.get(answers.size() - 1).asText());
    }

    private static int bytes(Capsule capsule) {
        return capsule.content().toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static ObjectNode context(String description, int answers) {
        var context = JsonNodeFactory.instance.objectNode().put("description", description);
        var list = context.putArray("answers");
        for (var number = 0; number < answers; number++) {
            list.add("answer " + number);
        }
        return context;
    }
}
