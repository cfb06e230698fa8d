package io.sayonce.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The way that a notice takes. */
public enum Channel {
    @JsonProperty("email")
    EMAIL
}
