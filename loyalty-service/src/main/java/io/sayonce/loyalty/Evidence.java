package io.sayonce.loyalty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shows that something happened. It is not sealed, so it names and quotes nobody.
 *
 * @param kind e.g. {@code key-press} or {@code signature}
 * @param reference where it is found in the system that keeps it
 */
public record Evidence(
        @Schema(description = "What sort of evidence it is.", examples = "key-press")
        String kind,

        @Schema(description = "Where it is found in the system that keeps it.", examples = "call-90b3d5f1")
        String reference) {}
