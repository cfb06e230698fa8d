package io.sayonce.kit.journal;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;

/**
 * One word of the services' common language: a fact's name on the wire, who says it, and the record that reads it here.
 *
 * @param owner the service that says it, e.g. {@code complaint}
 * @param name the fact in kebab-case
 * @param version of its contract
 * @param body the record; empty for a fact that is kept in the story without being read
 */
public record Term<S>(String owner, String name, int version, Optional<Class<? extends Fact<S>>> body) {

    /** What stands before a fact's name in {@code ce_type}. */
    public static final String TYPE_PREFIX = "io.sayonce.";

    public String source() {
        return "/" + owner + "-service";
    }

    public String dataschema() {
        return "https://sayonce.io/contracts/%s/%s.v%d.schema.json".formatted(owner, name, version);
    }

    /**
     * The fact that a value holds, where a record reads it here.
     *
     * @throws UnreadableFact where the value does not fit the record
     */
    public Optional<Fact<S>> read(String value, UUID id) {
        return body.map(type -> FactJson.read(value, id, type));
    }
}
