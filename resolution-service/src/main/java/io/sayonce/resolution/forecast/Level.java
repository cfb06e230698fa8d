package io.sayonce.resolution.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which past promises a forecast rests on, the most alike first. */
public enum Level {
    @JsonProperty("kind+team+product")
    KIND_TEAM_PRODUCT(true, true),
    @JsonProperty("kind+team")
    KIND_TEAM(true, false),
    @JsonProperty("kind+product")
    KIND_PRODUCT(false, true),
    @JsonProperty("kind")
    KIND(false, false),
    /** On none: there are too few, and what the standard calls usual has to do. */
    @JsonProperty("standard")
    STANDARD(false, false);

    private final boolean byTeam;
    private final boolean byProduct;

    Level(boolean byTeam, boolean byProduct) {
        this.byTeam = byTeam;
        this.byProduct = byProduct;
    }

    boolean byTeam() {
        return byTeam;
    }

    boolean byProduct() {
        return byProduct;
    }
}
