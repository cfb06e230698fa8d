package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a description allows to be sent: JSON that means one thing and obeys the schema; null is as good as absent. */
record Allowed(Schemas schemas) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What is the same in an address and in JSON. */
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d*)([.]\\d+)?([eE][+-]?\\d+)?|true|false");

    /** Why a body is not allowed; nothing where it is. */
    Optional<String> against(JsonNode schema, String body) {
        try {
            var present = STRICT.readTree(body);
            dropNulls(present);
            return schemas.broken(schema, present.toString()).stream().findFirst();
        } catch (JsonProcessingException noJson) {
            return Optional.of("what is no JSON");
        }
    }

    /** Why a parameter may not be sent with these values; nothing where it may. */
    Optional<String> against(Parameter parameter, List<String> values) {
        if (values.isEmpty()) {
            return parameter.required() ? Optional.of("no " + parameter.name()) : Optional.empty();
        }
        if (values.size() > 1) {
            return Optional.of("more than one " + parameter.name());
        }
        return schemas.broken(parameter.schema(), json(parameter.schema(), values.get(0))).stream()
                .findFirst()
                .map(what -> parameter.name() + what);
    }

    /** A number or truth value as it stands there, anything else as a text. */
    private static String json(JsonNode schema, String value) {
        var isPlain = Set.of("integer", "number", "boolean")
                .contains(schema.path("type").asText());
        return isPlain && PLAIN.matcher(value).matches()
                ? value
                : Api.JSON.getNodeFactory().textNode(value).toString();
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(member -> member.getValue().isNull())
                    .map(member -> member.getKey())
                    .toList()
                    .forEach(object::remove);
        }
        List<JsonNode> inside = new ArrayList<>();
        node.forEach(inside::add);
        inside.forEach(Allowed::dropNulls);
    }
}
