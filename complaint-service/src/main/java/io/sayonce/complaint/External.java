package io.sayonce.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of a complaint in another system; unique, and finds the complaint again. */
public record External(
        @Schema(description = "The other system.", examples = "crm")
        String system,

        @Schema(description = "Its name for the complaint.", examples = "4711")
        String id) {}
