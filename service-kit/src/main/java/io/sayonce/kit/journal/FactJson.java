package io.sayonce.kit.journal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.PersonalJson;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.personal.Unsealable;

/**
 * How facts stand on the wire: plain JSON, absent fields left out, unknown fields passed over. A character takes no more
 * bytes than in what was sent, and not three times as many.
 */
public final class FactJson {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final String PERSONAL = "personal";
    private static final JavaType WORDS =
            MAPPER.getTypeFactory().constructParametricType(Personal.class, JsonNode.class);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private FactJson() {}

    /** Headers as tables keep them: one JSON object of texts. */
    public static Map<String, String> map(String json) {
        try {
            return MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers were kept that are no JSON", impossible);
        }
    }

    /** The fact's value, its words sealed for it. */
    static String write(Fact<?> fact, UUID id, Seal seal) {
        try {
            return MAPPER.writer()
                    .withAttribute(PersonalJson.SEAL, seal)
                    .withAttribute(PersonalJson.FACT, id)
                    .writeValueAsString(fact);
        } catch (JsonProcessingException unwritable) {
            if (unwritable.getCause() instanceof Unsealable without) {
                throw without;
            }
            throw new IllegalStateException(fact.getClass().getSimpleName() + " cannot be written", unwritable);
        }
    }

    /**
     * Reads a value as the record of its fact.
     *
     * @throws UnreadableFact where the value does not fit the record
     */
    static <F> F read(String value, UUID id, Class<F> body) {
        try {
            return MAPPER.readerFor(body).withAttribute(PersonalJson.FACT, id).readValue(value);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new UnreadableFact(body.getSimpleName(), id, unreadable);
        }
    }

    static ObjectNode opened(String value, UUID id, Seal seal) {
        try {
            var fact = (ObjectNode) MAPPER.readTree(value);
            var words = Optional.ofNullable(fact.remove(PERSONAL)).flatMap(closed -> open(closed, id, seal));
            words.ifPresent(opened -> fact.set(PERSONAL, opened));
            return fact;
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableFact("an object", id, unreadable);
        }
    }

    private static Optional<JsonNode> open(JsonNode closed, UUID id, Seal seal) {
        try {
            Personal<JsonNode> personal =
                    MAPPER.readerFor(WORDS).withAttribute(PersonalJson.FACT, id).readValue(closed);
            return seal.open(personal);
        } catch (IOException unreadable) {
            throw new UnreadableFact("sealed words", id, unreadable);
        }
    }
}
