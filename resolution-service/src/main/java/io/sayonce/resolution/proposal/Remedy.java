package io.sayonce.resolution.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.resolution.promise.PromiseKind;

/** What sort of solution an option is, and what is promised when the customer chooses it. */
public enum Remedy {
    @JsonProperty("repair")
    REPAIR(PromiseKind.REPAIR),
    @JsonProperty("replacement")
    REPLACEMENT(PromiseKind.DELIVERY),
    @JsonProperty("refund")
    REFUND(PromiseKind.REFUND),
    @JsonProperty("service")
    SERVICE(PromiseKind.OTHER),
    @JsonProperty("information")
    INFORMATION(PromiseKind.ANSWER),
    @JsonProperty("gesture")
    GESTURE(PromiseKind.OTHER);

    private final PromiseKind promised;

    Remedy(PromiseKind promised) {
        this.promised = promised;
    }

    public PromiseKind promised() {
        return promised;
    }
}
