package io.sayonce.notification.rest;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is to be sent to the customer of a complaint again. */
public record LinkForm(@NotNull UUID complaint, @NotNull Template template) {

    /** What can be asked for. */
    public enum Template {
        @JsonProperty("link")
        LINK
    }
}
