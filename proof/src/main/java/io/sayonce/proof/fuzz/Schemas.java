package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/**
 * The schemas of a description, read strictly: formats are checked, and an object has no members but those that are
 * described. Only problems may have more, as their description says.
 */
final class Schemas {

    private static final String ADDRESS = "https://sayonce.io/openapi/";
    private static final String PROBLEM = "Problem";

    private final String document;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

    Schemas(Api api) {
        document = ADDRESS + api.service().label();
        var text = closed(api.document()).toString();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                all -> all.schemas(Map.of(document, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** What a text breaks of a schema of the description; nothing when it obeys. */
    List<String> broken(JsonNode schema, String json) {
        return known.computeIfAbsent(schema, this::read).validate(json, InputFormat.JSON).stream()
                .map(Schemas::told)
                .toList();
    }

    private synchronized Schema read(JsonNode schema) {
        var absolute = schema.toString().replace("\"$ref\":\"#/", "\"$ref\":\"" + document + "#/");
        return registry.getSchema(SchemaLocation.of(document + "/" + known.size()), absolute, InputFormat.JSON);
    }

    private static String told(Error error) {
        return "%s: %s".formatted(error.getInstanceLocation(), error.getKeyword());
    }

    private static JsonNode closed(JsonNode document) {
        var copy = document.deepCopy();
        copy.at("/components/schemas").properties().stream()
                .filter(one -> !one.getKey().equals(PROBLEM))
                .map(Map.Entry::getValue)
                .filter(one -> one.has("properties") && !one.has("additionalProperties"))
                .collect(Collectors.toList())
                .forEach(one -> ((ObjectNode) one).put("additionalProperties", false));
        return copy;
    }
}
