package io.sayonce.kit.journal;

import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SamplingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest(name = "exported to {0}, caller: {1}")
    @CsvSource({
        "' ',                   nobody,     DROP",
        "' ',                   recording,  RECORD_AND_SAMPLE",
        "' ',                   passing on, DROP",
        "http://collector:4317, nobody,     RECORD_AND_SAMPLE",
        "http://collector:4317, recording,  RECORD_AND_SAMPLE",
        "http://collector:4317, passing on, DROP",
    })
    void records_what_somebody_looks_at(String endpoint, String caller, SamplingDecision decision) {
        var sampled = Sampling.sampler(endpoint)
                .shouldSample(called(caller), TRACE, "POST", SpanKind.SERVER, Attributes.empty(), List.of());

        assertEquals(decision, sampled.getDecision());
    }

    private static Context called(String caller) {
        if (caller.equals("nobody")) {
            return Context.root();
        }
        var flags = caller.equals("recording") ? TraceFlags.getSampled() : TraceFlags.getDefault();
        var span = SpanContext.createFromRemoteParent(TRACE, "00f067aa0ba902b7", flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(span));
    }
}
