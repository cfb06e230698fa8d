package io.sayonce.loyalty;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How we let a customer down, so that we offer something. */
public enum Because {
    @JsonProperty("promise-broken")
    PROMISE_BROKEN,
    @JsonProperty("resolution-inadequate")
    RESOLUTION_INADEQUATE
}
