package io.sayonce.resolution.progress;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a customer waits for, in this order. */
public enum Stage {
    /** We have it in writing. */
    @JsonProperty("recorded")
    RECORDED(Optional.empty()),
    /** We say what we could do. */
    @JsonProperty("proposal")
    PROPOSAL(Optional.of("first-reply")),
    /** The customer says what we shall do. */
    @JsonProperty("choice")
    CHOICE(Optional.empty()),
    /** We do it. */
    @JsonProperty("promises")
    PROMISES(Optional.of("resolution")),
    /** The customer says that it is settled. */
    @JsonProperty("settled")
    SETTLED(Optional.empty());

    private final Optional<String> step;

    Stage(Optional<String> step) {
        this.step = step;
    }

    /** The step of a standard by which it has to be reached: where it is ours to reach, and the standard has such a step. */
    Optional<String> step() {
        return step;
    }

    /** The customer may take all the time in the world, so only what is ours can be late. */
    boolean isOurs() {
        return step.isPresent();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT) + "_at";
    }
}
