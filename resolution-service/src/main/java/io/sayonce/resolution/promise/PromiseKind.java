package io.sayonce.resolution.promise;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of thing was promised. */
public enum PromiseKind {
    @JsonProperty("callback")
    CALLBACK,
    @JsonProperty("delivery")
    DELIVERY,
    @JsonProperty("refund")
    REFUND,
    @JsonProperty("repair")
    REPAIR,
    @JsonProperty("answer")
    ANSWER,
    @JsonProperty("other")
    OTHER
}
