package io.sayonce.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Puts examples of bodies together from the examples of their fields ({@code @Schema(examples = …)}), so that each
 * field is exemplified once. A body of which some text has no example gets none.
 */
final class Examples {

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07",
            "date-time", "2026-11-21T21:00:00Z",
            "duration", "PT4H",
            "uri", "https://example.com/");

    private final Map<String, Schema> schemas;

    Examples(OpenAPI api) {
        schemas = Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of());
    }

    void describe(Operation operation) {
        var sent = Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
        var answered =
                operation.getResponses().getAPIResponses().values().stream().map(answer -> answer.getContent());
        Stream.concat(sent, answered).filter(Objects::nonNull).forEach(this::describe);
    }

    private void describe(Content content) {
        Stream.ofNullable(content.getMediaTypes())
                .flatMap(types -> types.values().stream())
                .filter(type -> type.getSchema() != null && (type.getExamples() == null))
                .forEach(this::describe);
    }

    private void describe(MediaType type) {
        of(type.getSchema())
                .ifPresent(value ->
                        type.addExample("example", OASFactory.createExample().value(value)));
    }

    private Optional<Object> of(Schema schema) {
        if (schema.getRef() != null) {
            return of(schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)));
        }
        return given(schema).or(() -> alternative(schema)).or(() -> made(schema));
    }

    private static Optional<Object> given(Schema schema) {
        return Stream.of(schema.getExamples(), schema.getEnumeration())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .findFirst();
    }

    private Optional<Object> alternative(Schema schema) {
        return Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .flatMap(one -> of(one).stream())
                .findFirst();
    }

    private Optional<Object> made(Schema schema) {
        var types = Optional.ofNullable(schema.getType()).orElse(List.of());
        if (types.isEmpty() || types.contains(SchemaType.OBJECT)) {
            return object(schema);
        }
        if (types.contains(SchemaType.ARRAY)) {
            return of(schema.getItems()).map(List::of);
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return Optional.of(Optional.<Object>ofNullable(schema.getMinimum()).orElse(1));
        }
        return Optional.ofNullable(schema.getFormat()).map(BY_FORMAT::get);
    }

    private Optional<Object> object(Schema schema) {
        var members = new LinkedHashMap<String, Object>();
        for (var property :
                Optional.ofNullable(schema.getProperties()).orElse(Map.of()).entrySet()) {
            var value = of(property.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.put(property.getKey(), value.get());
        }
        return Optional.of(members);
    }
}
