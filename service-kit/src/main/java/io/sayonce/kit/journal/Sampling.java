package io.sayonce.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which traces are recorded: those that a caller records, and where spans are exported, all others too. */
final class Sampling {

    private Sampling() {}

    @Produces
    @ApplicationScoped
    static Sampler sampler(@ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") String endpoint) {
        return Sampler.parentBased(endpoint.isBlank() ? Sampler.alwaysOff() : Sampler.alwaysOn());
    }
}
