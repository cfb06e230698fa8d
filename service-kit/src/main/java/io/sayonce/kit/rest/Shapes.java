package io.sayonce.kit.rest;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.type.TypeFactory;

/** What a value has to look like, in words for the one who sends it. */
final class Shapes {

    private static final Map<Class<?>, String> NAMED = Map.of(
            boolean.class, "true or false",
            Boolean.class, "true or false",
            UUID.class, "a UUID",
            Instant.class, "an instant such as \"2026-11-21T21:00:00Z\"",
            Duration.class, "a duration such as \"PT4H\"");

    private Shapes() {}

    static String of(Type type) {
        var java = TypeFactory.defaultInstance().constructType(type);
        var raw = java.getRawClass();
        if (NAMED.containsKey(raw)) {
            return NAMED.get(raw);
        }
        if (raw.isEnum()) {
            return "one of " + words(raw);
        }
        if (CharSequence.class.isAssignableFrom(raw)) {
            return "a string of characters that can be stored";
        }
        if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
            return "a number that fits here";
        }
        return java.isCollectionLikeType() || java.isArrayType() ? "a list" : "an object";
    }

    /** The words of an enum, as JSON and parameters write them. */
    static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Shapes::word).collect(Collectors.joining(", "));
    }

    static String word(Object constant) {
        return CanonicalJson.tree(constant).asText();
    }
}
