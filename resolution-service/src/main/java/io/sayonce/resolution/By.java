package io.sayonce.resolution;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who brought an act of the customer's: the customer in person, or a platform that relayed it. Nobody else can. */
public enum By {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("platform")
    PLATFORM
}
