package io.sayonce.kit.personal;

import java.io.IOException;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;

/** How {@link Personal} stands in a fact's JSON: {@code {"key", "nonce", "ciphertext"}}, never in clear. */
public final class PersonalJson {

    /** Attribute: the {@link Seal} to close words with. */
    public static final Object SEAL = "seal";

    /** Attribute: the id of the fact that is written or read. */
    public static final Object FACT = "fact";

    private PersonalJson() {}

    static final class Writer extends JsonSerializer<Personal<?>> {
        @Override
        public void serialize(Personal<?> personal, JsonGenerator out, SerializerProvider context) throws IOException {
            if (personal instanceof Personal.Plain<?> plain) {
                var words = ((ObjectMapper) out.getCodec()).writeValueAsBytes(plain.words());
                var seal = (Seal) context.getAttribute(SEAL);
                write(plain.person(), seal.close(words, (UUID) context.getAttribute(FACT)), out);
                return;
            }
            var sealed = (Personal.Sealed<?>) personal;
            write(sealed.person(), new Aes.Encrypted(sealed.nonce(), sealed.ciphertext()), out);
        }

        private static void write(UUID person, Aes.Encrypted words, JsonGenerator out) throws IOException {
            out.writeStartObject();
            out.writeStringField("key", person.toString());
            out.writeStringField("nonce", words.nonce().base64());
            out.writeStringField("ciphertext", words.ciphertext().base64());
            out.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Personal<?>> implements ContextualDeserializer {
        private final JavaType words;

        Reader() {
            this(null);
        }

        private Reader(JavaType words) {
            this.words = words;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Personal<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            return new Personal.Sealed<>(
                    UUID.fromString(node.required("key").asText()),
                    (UUID) context.getAttribute(FACT),
                    Bytes.ofBase64(node.required("nonce").asText()),
                    Bytes.ofBase64(node.required("ciphertext").asText()),
                    words);
        }
    }
}
