package io.sayonce.loyalty;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who brought an act that is the customer's alone. */
public enum By {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("platform")
    PLATFORM
}
