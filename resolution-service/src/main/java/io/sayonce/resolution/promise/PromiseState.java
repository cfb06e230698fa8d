package io.sayonce.resolution.promise;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a promise stands. */
public enum PromiseState {
    @JsonProperty("open")
    OPEN,
    /** Kept, be it late. */
    @JsonProperty("fulfilled")
    FULFILLED,
    /** Overdue and still not kept. */
    @JsonProperty("broken")
    BROKEN,
    /** Let go by the customer, or taken back by a lead. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
