package io.sayonce.kit.rest;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads ISO 8601 and nothing else: a number is no instant, since it does not say of what. */
final class StrictTime<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reading;

    StrictTime(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    /** With any offset, years 0000 to 9999, cut to the microseconds that the database keeps. */
    static Instant instant(String text) {
        var instant = OffsetDateTime.parse(text).toInstant();
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("out of range");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** In the years 0000 to 9999. */
    static LocalDate day(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("out of range");
        }
        return LocalDate.parse(text);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return reading.apply(parser.getText());
        } catch (DateTimeException | ArithmeticException e) {
            throw context.weirdStringException(parser.getText(), handledType(), "not ISO 8601");
        }
    }
}
