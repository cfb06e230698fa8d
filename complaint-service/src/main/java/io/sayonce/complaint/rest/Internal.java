package io.sayonce.complaint.rest;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a customer does not read in the own story: what colleagues say to each other, and what things cost us. The
 * contracts mark the same with {@code x-internal}.
 */
final class Internal {

    static final Set<String> FACTS = Set.of(
            "consult-requested",
            "consult-opened",
            "consult-answered",
            "grant-used",
            "grant-freed",
            "judgement-exercised",
            "promise-due-soon");

    static final Map<String, Set<String>> FIELDS = Map.of(
            "handoff-offered", Set.of("personal"),
            "handoff-returned", Set.of("personal"),
            "solution-proposed", Set.of("cost", "reserved", "approvalHops", "feasibleFrom", "takes"));

    /** What things cost us is no business of a platform either, whose screens a customer may be shown. */
    static final Map<String, Set<String>> COSTS = Map.of(
            "solution-proposed", Set.of("cost", "reserved", "approvalHops"),
            "consult-requested", Set.of("cost", "value"),
            "consult-opened", Set.of("spending"),
            "grant-used", Set.of("value"),
            "grant-freed", Set.of("value"));

    private Internal() {}

    static boolean isFact(String type) {
        return FACTS.contains(type);
    }

    /** A fact's body without what is internal in it, at whatever depth. */
    static JsonNode without(String type, JsonNode body) {
        return remove(FIELDS, type, body);
    }

    static JsonNode withoutCosts(String type, JsonNode body) {
        return remove(COSTS, type, body);
    }

    private static JsonNode remove(Map<String, Set<String>> fields, String type, JsonNode body) {
        if (!fields.containsKey(type)) {
            return body;
        }
        var shown = body.deepCopy();
        remove(shown, fields.get(type));
        return shown;
    }

    private static void remove(JsonNode node, Set<String> fields) {
        if (node instanceof ObjectNode object) {
            object.remove(fields);
        }
        node.forEach(child -> remove(child, fields));
    }
}
