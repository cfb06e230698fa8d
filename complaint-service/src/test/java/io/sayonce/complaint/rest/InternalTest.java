package io.sayonce.complaint.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.journal.Headers;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever reads a story along with the customer does not read what it costs us. */
class InternalTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("..", "contracts");
    private static final Seal NONE = Seal.without(Seal.Standing.NOT_HEARD);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "PLATFORM"})
    void the_only_money_that_a_customer_reads_of_is_the_customers(Role role) {
        for (var fact : examples().toList()) {
            var shown = StoryResource.FactView.of(fact, NONE, caller(role));
            var isTheCustomers = fact.headers().source().equals("/loyalty-service");
            assertTrue(isTheCustomers || shown.data().findParents("amount").isEmpty(), shown::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD", "ANALYST"})
    void staff_and_analysts_read_it(Role role) {
        var proposed = examples()
                .filter(fact -> fact.headers().type().equals("solution-proposed"))
                .map(fact -> StoryResource.FactView.of(fact, NONE, caller(role)))
                .findFirst()
                .orElseThrow();

        assertEquals("129.00", proposed.data().at("/options/0/cost/amount").asText());
    }

    @Test
    void what_people_say_is_let_be_whatever_its_name() throws IOException {
        var fact = (ObjectNode) JSON.readTree("""
                {"cost": 1, "options": [{"cost": 2, "option": "a"}], "personal": {"answers": {"cost": "It was dear."}}}""");

        var shown = Internal.hidden(fact, caller(Role.CUSTOMER));

        assertEquals(JSON.readTree("""
                {"options": [{"option": "a"}], "personal": {"answers": {"cost": "It was dear."}}}"""), shown);
    }

    private static Caller caller(Role role) {
        return new Caller(role, "p", "s", Optional.empty(), "n", Optional.empty());
    }

    /** The golden examples of all facts. */
    private static Stream<Entry> examples() {
        try (var files = Files.walk(CONTRACTS)) {
            return files
                    .filter(file -> file.toString().endsWith(".v1.json"))
                    .map(InternalTest::json)
                    .filter(example -> example.path("headers").has("ce_type"))
                    .map(InternalTest::entry)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entry entry(JsonNode example) {
        var headers = new HashMap<String, String>();
        example.get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Entry(
                UUID.fromString(headers.get("ce_subject")),
                1,
                new Headers(headers),
                example.get("body").toString(),
                Optional.empty());
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
