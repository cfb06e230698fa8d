package io.sayonce.system.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

class ExamplesTest {

    private static final JsonNode CUSTOMER_KEY = Contracts.json("complaint/customer-key.v1.json");

    static List<Fact> facts() {
        return Fact.all();
    }

    static List<Fact> personalFacts() {
        return facts().stream().filter(Fact::mayBePersonal).toList();
    }

    @Test
    void every_fact_and_every_personal_part_has_a_schema_and_a_golden_example() {
        var expected = Fact.allParts().stream()
                .flatMap(part -> Stream.of(part.schema(), part.example()))
                .sorted()
                .toList();
        var found = Contracts.files(".json").stream()
                .filter(path -> !path.startsWith("common/") && !path.contains("/customer-key."))
                .toList();

        assertIterableEquals(expected, found);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_golden_example_obeys_its_schema(Fact fact) {
        var golden = fact.golden();

        assertEquals(2, golden.size(), fact::toString);
        assertEquals(List.of(), Contracts.broken("common/headers.v1.schema.json", golden.path("headers")), fact::name);
        assertEquals(List.of(), Contracts.broken(fact.schema(), golden.path("body")), fact::name);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_golden_example_names_its_owner_its_type_and_its_schema(Fact fact) {
        var headers = fact.golden().path("headers");
        var expected = Map.of(
                "ce_source", "/" + fact.owner() + "-service",
                "ce_type", "io.sayonce." + fact.name(),
                "ce_dataschema", Contracts.ADDRESS + fact.schema());

        expected.forEach(
                (header, value) -> assertEquals(value, headers.path(header).asString(), fact::toString));
    }

    @ParameterizedTest
    @MethodSource("personalFacts")
    void every_sealed_part_opens_to_the_plain_example_which_obeys_its_schema(Fact fact) throws Exception {
        var plain = fact.personal().golden();

        assertEquals(plain, Seal.open(Seal.documentedKey("customer key"), fact.golden()), fact::toString);
        assertEquals(List.of(), Contracts.broken(fact.personal().schema(), plain), fact::name);
    }

    @Test
    void the_master_key_unwraps_the_key_that_sealed_the_examples() throws Exception {
        assertEquals(List.of(), Contracts.broken("complaint/customer-key.v1.schema.json", CUSTOMER_KEY.path("body")));
        assertArrayEquals(
                Seal.documentedKey("customer key"), Seal.unwrap(Seal.documentedKey("master key"), CUSTOMER_KEY));
    }

    @ParameterizedTest
    @MethodSource("personalFacts")
    void every_sealed_part_names_the_customer_whose_key_opens_it(Fact fact) {
        var personal = fact.golden().path("body").path("personal");

        assertEquals(CUSTOMER_KEY.path("key"), personal.path("key"), fact::toString);
    }
}
