package io.sayonce.kit.journal;

import java.util.Optional;

import io.opentelemetry.api.trace.Span;

/** The trace that a fact is decided in, as W3C {@code traceparent}. */
final class Traces {

    private Traces() {}

    static Optional<String> current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of("00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex()))
                : Optional.empty();
    }
}
