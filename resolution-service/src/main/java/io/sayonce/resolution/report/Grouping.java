package io.sayonce.resolution.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what figures are told apart. */
public enum Grouping {
    @JsonProperty("team")
    TEAM,
    @JsonProperty("kind")
    KIND,
    @JsonProperty("agent")
    AGENT,
    /** The calendar month, where the calendar of the standard is kept. */
    @JsonProperty("month")
    MONTH;

    /** The month of a moment, as it is written. */
    static String monthOf(String column) {
        return "to_char(%s at time zone :zone, 'YYYY-MM')".formatted(column);
    }
}
