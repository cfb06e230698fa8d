package io.sayonce.system.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.system.measures.Shape.Field;

/** Every shape that a document of JSON Schema or OpenAPI describes, wherever in it. */
public record Schemas(String name, JsonNode document) {

    private static final String HERE = "#";

    public List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        collect(document, "", shapes);
        return shapes;
    }

    private void collect(JsonNode node, String at, List<Shape> shapes) {
        if (node.path("properties").isObject()) {
            shapes.add(new Shape(name + " " + at, fields(node, new TreeSet<>()).toList()));
        }
        if (node.path("parameters").isArray()) {
            shapes.add(new Shape(name + " " + at, named(node.path("parameters"))));
        }
        if (node.path("enum").isArray()) {
            shapes.add(new Shape(name + " " + at, words(node.path("enum"))));
        }
        node.properties().forEach(each -> collect(each.getValue(), at + "/" + each.getKey(), shapes));
        if (node.isArray()) {
            node.forEach(each -> collect(each, at, shapes));
        }
    }

    /** With those of the objects in it, also where they are described elsewhere in the document. */
    private Stream<Field> fields(JsonNode schema, Set<String> seen) {
        if (schema.has("$ref")) {
            var target = schema.path("$ref").asText();
            return target.startsWith(HERE) && seen.add(target)
                    ? fields(document.at(target.substring(HERE.length())), seen)
                    : Stream.of();
        }
        var own = schema.path("properties").properties().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new Field(
                                one.getKey(),
                                one.getValue().path("format").asText().equals("duration"))),
                        fields(one.getValue(), seen)));
        var inside = Stream.of("items", "allOf", "anyOf", "oneOf")
                .flatMap(keyword -> each(schema.path(keyword)))
                .flatMap(part -> fields(part, seen));
        return Stream.concat(own, inside);
    }

    private static Stream<JsonNode> each(JsonNode part) {
        return part.isArray()
                ? StreamSupport.stream(part.spliterator(), false)
                : Stream.of(part).filter(JsonNode::isObject);
    }

    private static List<Field> named(JsonNode parameters) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .filter(one -> one.path("in").asText().matches("query|path"))
                .map(one -> new Field(one.path("name").asText(), false))
                .toList();
    }

    private static List<Field> words(JsonNode words) {
        return StreamSupport.stream(words.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(one -> new Field(one.asText(), false))
                .toList();
    }
}
