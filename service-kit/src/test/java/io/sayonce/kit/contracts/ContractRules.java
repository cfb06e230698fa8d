package io.sayonce.kit.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Term;
import io.sayonce.kit.journal.Vocabulary;
import io.sayonce.kit.personal.Personal;
import org.junit.jupiter.api.DynamicTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Holds what a service says and hears against the contracts: a service's contract test returns {@link #of} from a
 * {@code @TestFactory}.
 */
public final class ContractRules {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String GOLDEN = ".v1.json";

    private ContractRules() {}

    public static Stream<DynamicTest> of(Vocabulary<?> vocabulary) {
        var facts = vocabulary.terms().stream()
                .flatMap(term -> Stream.of(
                        dynamicTest(term.name() + " is read as it is contracted", () -> read(term)),
                        dynamicTest(term.name() + " is named as it is contracted", () -> named(term))));
        var said = vocabulary.terms().stream()
                .filter(term -> term.owner().equals(vocabulary.owner()))
                .map(term -> dynamicTest(term.name() + " is said as it is contracted", () -> said(term)));
        var all = Stream.of(
                dynamicTest("says all that is contracted and nothing else", () -> complete(vocabulary)),
                dynamicTest("hears all that AsyncAPI says and nothing else", () -> heard(vocabulary)));
        return Stream.of(facts, said, all).flatMap(tests -> tests);
    }

    private static void read(Term<?> term) {
        var golden = golden(term);
        var fact = term.read(golden.get("body").toString(), id(golden));
        assertEquals(term.body().isPresent(), fact.isPresent());
        fact.ifPresent(found -> words(found).ifPresent(words -> readable(term, words)));
    }

    private static void named(Term<?> term) {
        var headers = golden(term).get("headers");
        assertEquals(headers.get("ce_type").asText(), Term.TYPE_PREFIX + term.name());
        assertEquals(headers.get("ce_source").asText(), term.source());
        assertEquals(headers.get("ce_dataschema").asText(), term.dataschema());
    }

    /** What the record makes of the golden example, written again, is the golden example. */
    private static void said(Term<?> term) {
        var golden = golden(term);
        var fact = term.read(golden.get("body").toString(), id(golden)).orElseThrow();
        assertEquals(golden.get("body"), FactJson.MAPPER.valueToTree(fact));
        words(fact).ifPresent(words -> {
            var plain = json(file(term.owner(), term.name() + ".personal" + GOLDEN));
            assertEquals(plain, FactJson.MAPPER.valueToTree(FactJson.MAPPER.convertValue(plain, words.type())));
        });
    }

    /** A fact in code that the contracts do not know is found here, and the other way round. */
    private static void complete(Vocabulary<?> vocabulary) throws IOException {
        var said = vocabulary.terms().stream()
                .filter(term -> term.owner().equals(vocabulary.owner()))
                .map(Term::name)
                .collect(Collectors.toSet());
        assertEquals(contracted(vocabulary.owner()), said);
    }

    /** An operation that names no message is one of all messages. */
    private static void heard(Vocabulary<?> vocabulary) {
        var hearing = asyncApi().at("/operations/" + vocabulary.owner() + "-service-hears");
        assertTrue(hearing.isObject(), "AsyncAPI does not know who hears this");
        assertEquals(vocabulary.isComplete(), !hearing.path("messages").isArray());
        if (!vocabulary.isComplete()) {
            var heard = vocabulary.terms().stream()
                    .filter(term -> !term.owner().equals(vocabulary.owner()))
                    .map(Term::name)
                    .collect(Collectors.toSet());
            assertEquals(messages(hearing), heard);
        }
    }

    private static Set<String> messages(JsonNode operation) {
        return operation.path("messages").findValuesAsText("$ref").stream()
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static Set<String> contracted(String owner) throws IOException {
        try (var files = Files.list(root().resolve(owner))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.schema.json") && !name.contains(".personal."))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .filter(name -> !name.equals("customer-key"))
                    .collect(Collectors.toSet());
        }
    }

    private static void readable(Term<?> term, Personal.Sealed<?> words) {
        var plain = json(file(term.owner(), term.name() + ".personal" + GOLDEN));
        assertTrue(FactJson.MAPPER.convertValue(plain, words.type()) != null);
    }

    private static Optional<Personal.Sealed<?>> words(Fact<?> fact) {
        return Stream.of(fact.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("personal"))
                .map(component -> value(fact, component))
                .map(value -> value instanceof Optional<?> maybe ? maybe.orElse(null) : value)
                .filter(Personal.Sealed.class::isInstance)
                .<Personal.Sealed<?>>map(Personal.Sealed.class::cast)
                .findFirst();
    }

    private static Object value(Fact<?> fact, java.lang.reflect.RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static UUID id(JsonNode golden) {
        return UUID.fromString(golden.get("headers").get("ce_id").asText());
    }

    private static JsonNode golden(Term<?> term) {
        return json(file(term.owner(), term.name() + GOLDEN));
    }

    private static Path file(String owner, String name) {
        return root().resolve(owner).resolve(name);
    }

    private static JsonNode json(Path file) {
        try {
            return FactJson.MAPPER.readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("the contracts do not know " + file.getFileName(), missing);
        }
    }

    private static JsonNode asyncApi() {
        try {
            return YAML.readTree(Files.readString(root().resolve("asyncapi.yaml")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder.resolve("contracts");
    }
}
