package io.sayonce.proof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
