package io.sayonce.system.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasTest {

    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();

    static List<String> schemas() {
        return Contracts.files(".schema.json");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_is_a_valid_one_of_2020_12(String path) {
        var schema = Contracts.json(path);

        assertEquals(DIALECT, schema.path("$schema").asString(), path);
        assertEquals(List.of(), Contracts.schema(DIALECT).validate(schema), path);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_bears_the_address_where_it_stands(String path) {
        assertEquals(Contracts.ADDRESS + path, Contracts.json(path).path("$id").asString());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_and_every_field_of_it_is_described(String path) {
        var schema = Contracts.json(path);

        assertTrue(schema.hasNonNull("title"), path);
        assertEquals(List.of(), undescribed("", schema), path);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_names_all_the_fields_there_can_be(String path) {
        assertEquals(List.of(), open("", Contracts.json(path)), path);
    }

    private static List<String> undescribed(String pointer, JsonNode schema) {
        var found = new ArrayList<String>();
        if (pointer.isEmpty() && !described(schema)) {
            found.add("/");
        }
        declared(schema)
                .filter(name -> !described(schema.path("properties").path(name)))
                .forEach(name -> found.add(pointer + "/properties/" + name));
        below(schema).forEach(key -> found.addAll(undescribed(pointer + "/" + key, schema.path(key))));
        return found;
    }

    /** The objects that let an undeclared field pass, or require one that they do not declare. */
    private static List<String> open(String pointer, JsonNode schema) {
        var found = new ArrayList<String>();
        if (schema.path("type").asString("").equals("object") && !schema.has("additionalProperties")) {
            found.add(pointer + "/additionalProperties");
        }
        if (schema.has("properties")) {
            schema.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(name -> !schema.path("properties").has(name))
                    .forEach(name -> found.add(pointer + "/required/" + name));
        }
        below(schema).forEach(key -> found.addAll(open(pointer + "/" + key, schema.path(key))));
        return found;
    }

    private static boolean described(JsonNode schema) {
        return !schema.path("description").asString("").isBlank();
    }

    private static Stream<String> declared(JsonNode schema) {
        return schema.path("properties").propertyStream().map(entry -> entry.getKey());
    }

    /** The keywords and names under which further objects stand; conditions only refine what is declared elsewhere. */
    private static Stream<String> below(JsonNode schema) {
        return schema.propertyStream()
                .filter(entry -> entry.getValue().isObject())
                .map(entry -> entry.getKey())
                .filter(key -> !key.equals("if") && !key.equals("then"));
    }
}
