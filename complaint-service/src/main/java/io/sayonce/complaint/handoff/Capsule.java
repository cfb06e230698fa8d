package io.sayonce.complaint.handoff;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The context that is handed over, small enough for a contact-center platform to carry along.
 *
 * @param content the context, shortened where it was too long
 * @param abridged whether anything was left out; the whole is in the story
 */
public record Capsule(JsonNode content, boolean abridged) {

    /** At most so many bytes of UTF-8. */
    public static final int LIMIT = 32_768;

    private static final List<Integer> TEXT_LENGTHS = List.of(16_000, 8_000, 4_000, 2_000, 1_000, 500, 200, 80);

    /** The capsule of a context: texts are cut before facts are dropped, the oldest of a list first. */
    public static Capsule of(ObjectNode context) {
        if (fits(context)) {
            return new Capsule(context, false);
        }
        var shorter = context.deepCopy();
        for (var length : TEXT_LENGTHS) {
            cut(shorter, length);
            if (fits(shorter)) {
                return new Capsule(shorter, true);
            }
        }
        while (!fits(shorter) && dropOldest(shorter)) {}
        return new Capsule(shorter, true);
    }

    private static boolean fits(JsonNode content) {
        return content.toString().getBytes(StandardCharsets.UTF_8).length <= LIMIT;
    }

    private static void cut(JsonNode node, int length) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(shorter(field.getValue(), length)));
        }
        if (node instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                array.set(index, shorter(array.get(index), length));
            }
        }
    }

    private static JsonNode shorter(JsonNode node, int length) {
        cut(node, length);
        var text = node.textValue();
        if (text == null || text.codePointCount(0, text.length()) <= length) {
            return node;
        }
        return TextNode.valueOf(text.substring(0, text.offsetByCodePoints(0, length)) + "…");
    }

    private static boolean dropOldest(ObjectNode content) {
        ArrayNode longest = null;
        for (var field : content.properties()) {
            if (field.getValue() instanceof ArrayNode list && (longest == null || list.size() > longest.size())) {
                longest = list;
            }
        }
        return longest != null && !longest.isEmpty() && longest.remove(0) != null;
    }
}
