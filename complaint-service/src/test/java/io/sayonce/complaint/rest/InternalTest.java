package io.sayonce.complaint.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class InternalTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "x-internal";

    @Test
    void what_customers_do_not_read_is_what_the_contracts_mark() throws IOException {
        var facts = new TreeSet<String>();
        var fields = new TreeMap<String, Set<String>>();
        for (var schema : schemas().entrySet()) {
            if (schema.getValue().path(MARK).asBoolean()) {
                facts.add(schema.getKey());
            } else {
                var marked = new TreeSet<String>();
                collect(schema.getValue(), marked);
                if (!marked.isEmpty()) {
                    fields.put(schema.getKey(), marked);
                }
            }
        }

        assertEquals(facts, new TreeSet<>(Internal.FACTS));
        assertEquals(fields, new TreeMap<>(Internal.FIELDS));
    }

    @Test
    void a_field_is_left_out_at_whatever_depth_and_stays_in_the_fact_itself() throws IOException {
        var body = JSON.readTree("{\"to\": [{\"personal\": 1, \"id\": 2}], \"personal\": {}}");

        assertEquals(JSON.readTree("{\"to\": [{\"id\": 2}]}"), Internal.without("handoff-offered", body));
        assertEquals(body, Internal.without("complaint-recorded", body));
        assertFalse(body.path("personal").isMissingNode());
    }

    private static void collect(JsonNode schema, Set<String> marked) {
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path(MARK).asBoolean()) {
                marked.add(property.getKey());
            }
        });
        schema.forEach(part -> collect(part, marked));
    }

    private static Map<String, JsonNode> schemas() throws IOException {
        var schemas = new TreeMap<String, JsonNode>();
        try (var files = Files.walk(Path.of("../contracts"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".v1.schema.json"))
                    .toList()) {
                var name = file.getFileName().toString().replace(".v1.schema.json", "");
                schemas.put(name, JSON.readTree(Files.readString(file)));
            }
        }
        return schemas;
    }
}
