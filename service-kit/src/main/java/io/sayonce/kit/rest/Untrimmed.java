package io.sayonce.kit.rest;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads an id or one of some words, but not with anything around it, controls included, that would silently be cut off. */
final class Untrimmed extends DelegatingDeserializer {

    private Untrimmed(JsonDeserializer<?> exact) {
        super(exact);
    }

    @SuppressWarnings("unchecked")
    static <T> JsonDeserializer<T> of(JsonDeserializer<T> exact) {
        return (JsonDeserializer<T>) new Untrimmed(exact);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> exact) {
        return new Untrimmed(exact);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            var text = parser.getText();
            if (text.length() != text.trim().length()) {
                throw context.weirdStringException(text, handledType(), "something around it");
            }
        }
        return super.deserialize(parser, context);
    }

    /** Reads all enums so. */
    static final class Words extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> exact) {
            return new Untrimmed(exact);
        }
    }
}
