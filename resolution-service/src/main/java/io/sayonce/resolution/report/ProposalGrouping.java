package io.sayonce.resolution.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what figures about proposals are told apart. */
public enum ProposalGrouping {
    @JsonProperty("team")
    TEAM(Grouping.TEAM),
    @JsonProperty("agent")
    AGENT(Grouping.AGENT),
    @JsonProperty("month")
    MONTH(Grouping.MONTH);

    private final Grouping grouping;

    ProposalGrouping(Grouping grouping) {
        this.grouping = grouping;
    }

    Grouping grouping() {
        return grouping;
    }
}
