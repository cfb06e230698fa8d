package io.sayonce.complaint.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.journal.Headers;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Customers do not read what colleagues say to each other, and nobody who reads along with them what it costs us. */
class InternalTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("..", "contracts");
    private static final String MARK = "x-internal";
    private static final Seal NONE = Seal.without(Seal.Standing.NOT_HEARD);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "PLATFORM"})
    void the_only_money_that_a_customer_reads_of_is_the_customers(Role role) {
        for (var fact : new Sight(caller(role)).of(examples().toList())) {
            var shown = new Sight(caller(role)).of(fact, NONE);
            var isTheCustomers = fact.headers().source().equals("/loyalty-service");
            assertTrue(isTheCustomers || shown.findParents("amount").isEmpty(), shown::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD", "ANALYST"})
    void staff_and_analysts_read_it(Role role) {
        var proposed = examples()
                .filter(fact -> fact.headers().type().equals("solution-proposed"))
                .map(fact -> new Sight(caller(role)).of(fact, NONE))
                .findFirst()
                .orElseThrow();

        assertEquals("129.00", proposed.at("/options/0/cost/amount").asText());
    }

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
        assertTrue(union(facts, fields.keySet()).containsAll(Internal.COSTS.keySet()));
    }

    @Test
    void a_field_is_left_out_at_whatever_depth_and_stays_in_the_fact_itself() throws IOException {
        var body = JSON.readTree("{\"to\": [{\"personal\": 1, \"id\": 2}], \"personal\": {}}");

        assertEquals(JSON.readTree("{\"to\": [{\"id\": 2}]}"), Internal.without("handoff-offered", body));
        assertEquals(body, Internal.without("complaint-recorded", body));
        var proposed = JSON.readTree("{\"options\": [{\"option\": \"a\", \"cost\": {\"amount\": \"9.00\"}}]}");
        var shown = JSON.readTree("{\"options\": [{\"option\": \"a\"}]}");
        assertEquals(shown, Internal.without("solution-proposed", proposed));
        assertEquals(shown, Internal.withoutCosts("solution-proposed", proposed));
        assertFalse(body.path("personal").isMissingNode());
    }

    private static Caller caller(Role role) {
        return new Caller(role, "p", "s", Optional.empty(), "n", Optional.empty());
    }

    /** The golden examples of all facts. */
    private static Stream<Entry> examples() {
        return files(".v1.json").stream()
                .map(InternalTest::json)
                .filter(example -> example.path("headers").has("ce_type"))
                .map(InternalTest::entry);
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
                Headers.of(headers),
                example.get("body").toString(),
                Optional.empty());
    }

    private static void collect(JsonNode schema, Set<String> marked) {
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path(MARK).asBoolean()) {
                marked.add(property.getKey());
            }
        });
        schema.forEach(part -> collect(part, marked));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> schemas() {
        var schemas = new TreeMap<String, JsonNode>();
        files(".v1.schema.json")
                .forEach(file -> schemas.put(file.getFileName().toString().replace(".v1.schema.json", ""), json(file)));
        return schemas;
    }

    private static List<Path> files(String ending) {
        try (var files = Files.walk(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
