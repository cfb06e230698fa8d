package io.sayonce.resolution.proposal;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;

/**
 * {@code resolution-inadequate}: nothing that we proposed was right for the customer.
 *
 * @param proposals those that were not, in the order in which the customer replied
 */
public record ResolutionInadequate(Because because, List<UUID> proposals) implements Fact<Resolution> {

    public ResolutionInadequate {
        proposals = List.copyOf(proposals);
    }

    /** What it follows from. */
    public enum Because {
        /** The customer wants none of it. */
        @JsonProperty("declined")
        DECLINED,
        /** The customer has been asked often enough. */
        @JsonProperty("exhausted")
        EXHAUSTED
    }

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.with(resolution.inadequacy().told(told.time()));
    }
}
