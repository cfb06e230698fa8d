package io.sayonce.kit.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Refused;

/**
 * Reads what stands in paths, queries and headers. An id in a path that cannot be one is simply not found; anything
 * else is refused by its name. Enums are written as in JSON.
 */
@Provider
public final class Parameters implements ParamConverterProvider {

    private static final int UUID_LENGTH = 36;

    private static final Map<Class<?>, Reading<?>> READINGS = Map.of(
            UUID.class, new Reading<>("a UUID", Parameters::uuid),
            LocalDate.class, new Reading<>("a day such as 2026-11-21", StrictTime::day),
            Instant.class, new Reading<>("an instant such as 2026-11-21T21:00:00Z", StrictTime::instant),
            int.class, new Reading<>("a whole number", Integer::valueOf),
            Integer.class, new Reading<>("a whole number", Integer::valueOf),
            long.class, new Reading<>("a whole number", Long::valueOf),
            Long.class, new Reading<>("a whole number", Long::valueOf));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var reading = type.isEnum() ? wordOf(type) : READINGS.get(type);
        return reading == null ? null : new Converter<>((Reading<T>) reading, annotations);
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static Reading<?> wordOf(Class<?> type) {
        var byWord =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Shapes::word, Function.identity()));
        return new Reading<>("one of " + Shapes.words(type), word -> {
            if (!byWord.containsKey(word)) {
                throw new IllegalArgumentException("no such word");
            }
            return byWord.get(word);
        });
    }

    /** The name under which a parameter stands in the request, by its JAX-RS annotation. */
    static Optional<String> name(Annotation[] annotations) {
        return Arrays.stream(annotations).flatMap(Parameters::name).findFirst();
    }

    private static Stream<String> name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return Stream.of(query.value());
        }
        if (annotation instanceof HeaderParam header) {
            return Stream.of(header.value());
        }
        return annotation instanceof PathParam path ? Stream.of(path.value()) : Stream.empty();
    }

    private record Reading<T>(String shape, Function<String, T> of) {}

    private record Converter<T>(Reading<T> reading, Annotation[] annotations) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return reading.of().apply(text);
            } catch (RuntimeException malformed) {
                throw isPath()
                        ? new Refused(Refusals.notFound("address"))
                        : new Misread(name(annotations).orElse("?"), reading.shape());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }

        private boolean isPath() {
            return Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        }
    }

    /** A parameter that is not what it has to be. */
    static final class Misread extends RuntimeException {

        private final String parameter;
        private final String shape;

        Misread(String parameter, String shape) {
            super("misread", null, false, false);
            this.parameter = parameter;
            this.shape = shape;
        }

        Problem problem() {
            var fault = Problem.Fault.of(parameter, "must be " + shape);
            return Problem.of("malformed-request", 400, "A parameter cannot be read.", List.of(fault));
        }
    }
}
