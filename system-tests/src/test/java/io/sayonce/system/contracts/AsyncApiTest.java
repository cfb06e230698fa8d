package io.sayonce.system.contracts;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

class AsyncApiTest {

    private final AsyncApi document = AsyncApi.read();

    static List<Fact> facts() {
        return Fact.all();
    }

    @Test
    void every_file_of_the_contract_is_named_and_nothing_else() {
        var files = Stream.of(".json", ".jsonl")
                .flatMap(ending -> Contracts.files(ending).stream())
                .sorted()
                .toList();

        assertIterableEquals(files, document.files());
    }

    @Test
    void every_reference_leads_somewhere() {
        document.refs().forEach(ref -> assertFalse(document.resolve(ref).isMissingNode(), ref));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_message_binds_schema_and_example_of_one_fact(Fact fact) {
        var message = document.message(fact.name());
        var example = message.path("examples").path(0);
        var personal = fact.personal();

        assertEquals("io.sayonce." + fact.name(), message.path("name").asString());
        assertEquals(fact.schema(), message.at("/payload/$ref").asString());
        assertEquals(fact.example() + "#/headers", example.at("/headers/$ref").asString());
        assertEquals(fact.example() + "#/body", example.at("/payload/$ref").asString());
        assertEquals(
                fact.mayBePersonal() ? List.of(personal.schema(), personal.example()) : List.of(),
                message.path("x-personal").findValuesAsString("$ref"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void an_example_has_the_headers_that_its_message_asks_for(Fact fact) {
        var schema = document.message(fact.name()).at("/headers/$ref").asString();

        assertEquals(List.of(), Contracts.broken(schema, fact.golden().path("headers")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "resolution", "loyalty", "notification"})
    void a_service_says_what_stands_in_its_folder(String owner) {
        var facts = Fact.all().stream()
                .filter(fact -> fact.owner().equals(owner))
                .map(Fact::name)
                .sorted()
                .toList();

        assertIterableEquals(facts, document.messages(owner + "-service-says"));
    }

    @Test
    void every_fact_travels_on_the_one_topic() {
        var facts = Fact.all().stream().map(Fact::name).sorted().toList();
        var messages = document.document().at("/channels/complaint-events/messages");

        assertIterableEquals(facts, messages.propertyNames().stream().sorted().toList());
    }
}
