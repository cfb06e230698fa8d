package io.sayonce.kit.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.UUIDDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * JSON as the REST API reads and writes it: what a caller sends means exactly one thing or is refused. Facts from Kafka
 * are read by another mapper, which is tolerant of what it does not know.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    /**
     * The largest body that is read, in bytes. Sealed it takes four thirds of that, and still fits into the largest
     * record that Kafka takes where it is told nothing else (1 MiB).
     */
    public static final int MAX_BODY = 700 * 1024;

    /** A document that is too long says so, and not that its string is. */
    private static final int NO_LIMIT_OF_ITS_OWN = 2 * MAX_BODY;

    /**
     * Several times what the largest form has. Each value that cannot be used is told, and the validator takes ever longer
     * for each, the more there are of them in one list.
     */
    private static final int MAX_TOKENS = 2_000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(MAX_BODY)
            .maxStringLength(NO_LIMIT_OF_ITS_OWN)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .maxNestingDepth(32)
            .maxTokenCount(MAX_TOKENS)
            .build();

    @Override
    public void customize(ObjectMapper mapper) {
        applyTo(mapper);
    }

    static <M extends ObjectMapper> M applyTo(M mapper) {
        refuseAmbiguity(mapper);
        refuseCoercion(mapper);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        mapper.registerModules(new Jdk8Module(), new JavaTimeModule(), values());
        return mapper;
    }

    private static void refuseAmbiguity(ObjectMapper mapper) {
        readOnlyUtf8(mapper.getFactory());
        mapper.getFactory()
                .setStreamReadConstraints(LIMITS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    /** Whatever a body looks like; the framework makes the factory, so that it is too late for a builder. */
    @SuppressWarnings("deprecation")
    private static void readOnlyUtf8(JsonFactory factory) {
        factory.disable(JsonFactory.Feature.CHARSET_DETECTION);
    }

    private static void refuseCoercion(ObjectMapper mapper) {
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static SimpleModule values() {
        return new SimpleModule("sayonce")
                .setDeserializerModifier(new Untrimmed.Words())
                .addDeserializer(UUID.class, Untrimmed.of(new UUIDDeserializer()))
                .addDeserializer(String.class, new StrictText())
                .addDeserializer(Instant.class, new StrictTime<>(Instant.class, StrictTime::instant))
                .addDeserializer(Duration.class, new StrictTime<>(Duration.class, Duration::parse));
    }
}
