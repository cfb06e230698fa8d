package io.sayonce.proof.fuzz;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes into a body what no tree of JSON could hold: what stands for it there is replaced in the text. */
record Writing(Sampler sampler, JsonNode schema) {

    private static final String MARK = "@here@";
    private static final String QUOTED = "\"" + MARK + "\"";

    /** The body with this text, whatever it is, at the place; what is missing on the way there is made. */
    String put(String body, Place place, String raw) {
        return marked(body, place, MARK).replace(QUOTED, raw);
    }

    /** The body with this text before what stands at the place, which is a text itself. */
    String prefix(String body, Place place, String raw) {
        var there = tree(body).at(place.pointer());
        var text = there.isTextual() ? there : sampler.of(last(place), place.schema());
        return marked(body, place, MARK + text.asText()).replace(MARK, raw);
    }

    /** The body with a place twice in it. */
    String twice(String body, Place place) {
        var name = Api.JSON.getNodeFactory().textNode(last(place)).toString();
        return put(body, place, "1," + name + ":1");
    }

    String without(String body, Place place) {
        var tree = tree(body);
        if (tree.at(parent(place.steps())) instanceof ObjectNode object) {
            object.remove(last(place));
        }
        return tree.toString();
    }

    private String marked(String body, Place place, String text) {
        var tree = tree(body);
        if (place.steps().isEmpty()) {
            return "\"" + text + "\"";
        }
        var node = tree;
        var described = sampler.api().resolved(schema);
        for (var step : place.steps().subList(0, place.steps().size() - 1)) {
            described = sampler.api().resolved(inner(described, step));
            if (!node.has(step) && !(node.isArray() && !node.isEmpty())) {
                set(node, step, sampler.sharing(0).of(step, described));
            }
            node = node.isArray() ? node.get(0) : node.get(step);
        }
        set(node, last(place), Api.JSON.getNodeFactory().textNode(text));
        return tree.toString();
    }

    private static JsonNode inner(JsonNode schema, String step) {
        if (schema.path("properties").has(step)) {
            return schema.path("properties").get(step);
        }
        return schema.path(schema.has("items") ? "items" : "additionalProperties");
    }

    private static void set(JsonNode node, String step, JsonNode value) {
        if (node instanceof ObjectNode object) {
            object.set(step, value);
        }
        if (node instanceof ArrayNode array) {
            array.removeAll();
            array.add(value);
        }
    }

    private static String parent(List<String> steps) {
        return steps.size() < 2 ? "" : "/" + String.join("/", steps.subList(0, steps.size() - 1));
    }

    private static String last(Place place) {
        return place.steps().isEmpty() ? "" : place.steps().get(place.steps().size() - 1);
    }

    private static JsonNode tree(String body) {
        try {
            return Api.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A body to be spoiled has to be whole: " + body, e);
        }
    }
}
