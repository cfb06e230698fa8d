package io.sayonce.system.contracts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SchemasTest {

    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();

    /** A validator passes over a word that it does not know, such as a misspelt one. */
    private static final Set<String> WORDS = Set.of("""
            $schema $id $ref title description type enum const allOf anyOf if then
            required properties additionalProperties propertyNames minProperties dependentRequired
            items minItems maxItems uniqueItems minLength maxLength pattern format contentEncoding
            x-internal
            """.split("\\s+"));

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
    void every_schema_uses_only_words_that_a_validator_or_our_readme_knows(String path) {
        var unknown = new TreeSet<String>();
        Part.all(Contracts.json(path)).map(Part::keywords).forEach(unknown::addAll);
        unknown.removeAll(WORDS);

        assertEquals(Set.of(), unknown, path);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_bears_the_address_where_it_stands(String path) {
        assertEquals(Contracts.ADDRESS + path, Contracts.json(path).path("$id").asString(), path);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_and_every_field_of_it_is_described(String path) {
        var schema = Contracts.json(path);
        var undescribed = Part.all(schema)
                .filter(part -> !part.refines() && part.pointer().matches("|.*/properties/[^/]*"))
                .filter(part -> blank(part.schema(), "description"))
                .map(Part::pointer)
                .toList();

        assertTrue(!blank(schema, "title"), path);
        assertEquals(List.of(), undescribed, path);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_object_names_all_the_fields_that_there_can_be(String path) {
        var open = Part.all(Contracts.json(path))
                .filter(part -> part.schema().path("type").asString("").equals("object"))
                .filter(part -> !part.schema().has("additionalProperties"))
                .map(Part::pointer)
                .toList();

        assertEquals(List.of(), open, path);
    }

    private static boolean blank(JsonNode schema, String keyword) {
        return schema.path(keyword).asString("").isBlank();
    }
}
