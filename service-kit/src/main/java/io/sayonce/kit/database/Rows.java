package io.sayonce.kit.database;

import java.util.Comparator;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Rows as one JSON parameter, so that many of them are one statement; and the order in which to lock them. */
public final class Rows {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** As the database sorts ids; Java's own order is another for those that begin with 8 to f. */
    public static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString);

    private Rows() {}

    public static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
