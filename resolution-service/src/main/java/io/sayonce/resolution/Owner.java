package io.sayonce.resolution;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who answers for a complaint or a promise.
 *
 * @param id a team's name, or the pseudonym of an agent
 */
public record Owner(Kind kind, String id) {

    public enum Kind {
        @JsonProperty("team")
        TEAM,
        @JsonProperty("agent")
        AGENT
    }

    public static Owner team(String name) {
        return new Owner(Kind.TEAM, name);
    }

    /** The agent's pseudonym, where it is one. */
    public Optional<String> agent() {
        return Optional.of(id).filter(any -> kind == Kind.AGENT);
    }

    public static Owner agent(String pseudonym) {
        return new Owner(Kind.AGENT, pseudonym);
    }
}
