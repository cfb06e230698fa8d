package io.sayonce.system.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds of the topic, whatever happened. */
final class TopicLaws {

    private static final String ADDRESS = "https://sayonce.io/contracts/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(TopicLaws::text));

    /** No word of these may be read by who has no key. */
    private static final List<String> PERSONAL = List.of(
            Case.WORDS,
            Case.WISH,
            Case.SORRY,
            Case.SERIAL_NUMBER,
            "Robin",
            "@example.org",
            "crank",
            "birthday",
            "token=");

    private TopicLaws() {}

    /** Holds them against facts, each told once, in the order of the topic. */
    static void hold(List<Fact> facts) {
        assertFalse(facts.isEmpty());
        facts.forEach(TopicLaws::obeysItsContract);
        facts.forEach(TopicLaws::keepsWordsSealed);
        countsWithoutGaps(facts);
        haveTheirCausesBefore(facts);
    }

    private static void obeysItsContract(Fact fact) {
        assertEquals(List.of(), broken(ADDRESS + "common/headers.v1.schema.json", written(fact)), fact::toString);
        assertEquals(List.of(), broken(fact.headers().get("ce_dataschema"), fact.value()), fact::toString);
        assertEquals(fact.key(), fact.headers().get("ce_subject"), fact::toString);
    }

    private static void keepsWordsSealed(Fact fact) {
        var all = fact.headers() + fact.value();
        PERSONAL.forEach(word -> assertFalse(all.contains(word), () -> word + " stands in " + fact));
    }

    private static void countsWithoutGaps(List<Fact> facts) {
        var told = new HashMap<String, Long>();
        facts.forEach(fact -> assertEquals(
                told.merge(fact.source() + " of " + fact.key(), 1L, Long::sum), fact.sequence(), fact::toString));
    }

    private static void haveTheirCausesBefore(List<Fact> facts) {
        var heard = new HashSet<String>();
        for (var fact : facts) {
            assertTrue(fact.cause().map(heard::contains).orElse(true), fact::toString);
            assertTrue(heard.add(fact.id()), fact::toString);
        }
    }

    private static List<Error> broken(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(schema)).validate(json, InputFormat.JSON);
    }

    private static String text(String address) {
        if (!address.startsWith(ADDRESS)) {
            return null;
        }
        try {
            return Files.readString(Path.of("../contracts", address.substring(ADDRESS.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Fact fact) {
        try {
            return JSON.writeValueAsString(fact.headers());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
