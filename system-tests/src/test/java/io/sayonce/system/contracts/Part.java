package io.sayonce.system.contracts;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A schema within a schema.
 *
 * @param pointer where it stands
 * @param refines whether it is a condition or its consequence, which refine what is declared elsewhere
 */
record Part(String pointer, JsonNode schema, boolean refines) {

    /** The schema itself and every schema that stands in it. */
    static Stream<Part> all(JsonNode schema) {
        return new Part("", schema, false).withParts();
    }

    Set<String> keywords() {
        return names(schema).collect(Collectors.toSet());
    }

    private Stream<Part> withParts() {
        return Stream.concat(Stream.of(this), names(schema).flatMap(this::below).flatMap(Part::withParts));
    }

    private Stream<Part> below(String keyword) {
        var value = schema.path(keyword);
        var here = pointer + "/" + keyword;
        return switch (keyword) {
            case "properties" -> names(value).map(name -> new Part(here + "/" + name, value.path(name), refines));
            case "allOf", "anyOf" ->
                IntStream.range(0, value.size()).mapToObj(at -> new Part(here + "/" + at, value.path(at), refines));
            case "if", "then" -> Stream.of(new Part(here, value, true));
            case "items", "propertyNames", "additionalProperties" ->
                value.isObject() ? Stream.of(new Part(here, value, refines)) : Stream.of();
            default -> Stream.of();
        };
    }

    private static Stream<String> names(JsonNode object) {
        return object.propertyStream().map(property -> property.getKey());
    }
}
