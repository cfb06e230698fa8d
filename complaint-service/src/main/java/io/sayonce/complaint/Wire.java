package io.sayonce.complaint;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** An enumeration whose names stand in JSON in kebab-case. */
public interface Wire {

    String name();

    @JsonValue
    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
