package io.sayonce.kit.personal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.journal.FactJson;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SealTest {

    record Words(String line) {}

    private static final UUID PERSON = Ids.next();
    private static final UUID FACT = Ids.next();
    private static final Words WORDS = new Words("my gizmo broke – größte Not");

    private final Seal seal = Seal.held(Aes.of(Aes.newKey()), FactJson.MAPPER);

    @Test
    void what_is_sealed_opens_again_for_the_same_fact() throws Exception {
        assertEquals(Optional.of(WORDS), seal.open(read(written(), FACT)));
    }

    @Test
    void sealed_words_are_not_in_clear_and_never_sealed_the_same_twice() throws Exception {
        assertFalse(written().contains("gizmo"));
        assertFalse(written().equals(written()));
    }

    @Test
    void what_is_sealed_for_one_fact_does_not_open_in_another() throws Exception {
        var elsewhere = read(written(), Ids.next());
        assertThrows(UnreadableWords.class, () -> seal.open(elsewhere));
    }

    @Test
    void another_key_does_not_open_it() throws Exception {
        var other = Seal.held(Aes.of(Aes.newKey()), FactJson.MAPPER);
        var read = read(written(), FACT);
        assertThrows(UnreadableWords.class, () -> other.open(read));
    }

    @Test
    void tampering_is_seen() throws Exception {
        for (var part : new String[] {"nonce", "ciphertext"}) {
            var json = (ObjectNode) FactJson.MAPPER.readTree(written());
            var bytes = Base64.getDecoder().decode(json.path(part).asText());
            bytes[3] ^= 1;
            json.put(part, Base64.getEncoder().encodeToString(bytes));
            var tampered = read(json.toString(), FACT);
            assertThrows(UnreadableWords.class, () -> seal.open(tampered), part);
        }
        for (var part : new String[] {"nonce", "ciphertext"}) {
            var json = (ObjectNode) FactJson.MAPPER.readTree(written());
            var cut = read(json.put(part, "").toString(), FACT);
            assertThrows(UnreadableWords.class, () -> seal.open(cut), part);
        }
    }

    @Test
    void after_a_malformed_nonce_a_new_thread_still_opens_what_is_well_formed() throws Exception {
        var json = (ObjectNode) FactJson.MAPPER.readTree(written());
        var malformed = read(json.put("nonce", "").toString(), FACT);
        var good = read(written(), FACT);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var first = thread.submit(() -> seal.open(malformed));
            var then = thread.submit(() -> seal.open(good));

            assertInstanceOf(
                    UnreadableWords.class,
                    assertThrows(ExecutionException.class, first::get).getCause());
            assertEquals(Optional.of(WORDS), then.get());
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void who_is_forgotten_or_not_heard_of_yet_says_nothing() throws Exception {
        for (var standing : new Seal.Standing[] {Seal.Standing.FORGOTTEN, Seal.Standing.NOT_HEARD}) {
            assertEquals(Optional.empty(), Seal.without(standing).open(read(written(), FACT)));
            var refused = assertThrows(
                    Unsealable.class, () -> Seal.without(standing).close("x".getBytes(StandardCharsets.UTF_8), FACT));
            assertEquals(standing, refused.standing());
        }
    }

    @Test
    void a_key_has_32_bytes() {
        assertThrows(IllegalArgumentException.class, () -> Aes.of(new Bytes(new byte[16])));
    }

    private String written() throws Exception {
        return FactJson.MAPPER
                .writer()
                .withAttribute(PersonalJson.SEAL, seal)
                .withAttribute(PersonalJson.FACT, FACT)
                .writeValueAsString(Personal.of(PERSON, WORDS));
    }

    private static Personal<Words> read(String json, UUID fact) throws Exception {
        return FactJson.MAPPER
                .readerFor(new TypeReference<Personal<Words>>() {})
                .withAttribute(PersonalJson.FACT, fact)
                .readValue(json);
    }
}
