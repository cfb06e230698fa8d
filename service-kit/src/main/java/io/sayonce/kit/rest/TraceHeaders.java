package io.sayonce.kit.rest;

import jakarta.inject.Singleton;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;

/** Has the headers of traces read as everywhere, but for what no tracer sends. */
@Singleton
public final class TraceHeaders implements TextMapPropagatorCustomizer {

    @Override
    public TextMapPropagator customize(Context given) {
        return new BriefTraceState(given.propagator());
    }
}
