package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a complaint stands with one stage.
 *
 * @param at when it was done; while it is under way, since when
 */
public record Standing(Stage stage, State state, Optional<Instant> at) {

    public enum State {
        @JsonProperty("done")
        DONE,
        @JsonProperty("now")
        NOW,
        @JsonProperty("ahead")
        AHEAD,
        /** It went without. */
        @JsonProperty("not-needed")
        NOT_NEEDED
    }

    static Standing done(Stage stage, Instant at) {
        return new Standing(stage, State.DONE, Optional.of(at));
    }

    static Standing now(Stage stage, Instant since) {
        return new Standing(stage, State.NOW, Optional.of(since));
    }

    static Standing ahead(Stage stage) {
        return new Standing(stage, State.AHEAD, Optional.empty());
    }

    static Standing notNeeded(Stage stage) {
        return new Standing(stage, State.NOT_NEEDED, Optional.empty());
    }

    boolean isNow() {
        return state == State.NOW;
    }

    /** When it was done, if it was. */
    Optional<Instant> doneAt() {
        return at.filter(any -> state == State.DONE);
    }
}
