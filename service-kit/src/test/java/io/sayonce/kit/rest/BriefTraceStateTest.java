package io.sayonce.kit.rest;

import java.util.Map;

import jakarta.inject.Inject;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the running service makes of the headers of a trace. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class BriefTraceStateTest {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    @Inject
    OpenTelemetry telemetry;

    @Test
    void what_a_tracer_adds_is_kept() {
        assertEquals("t61rcWkgMzE", read("congo=t61rcWkgMzE").getTraceState().get("congo"));
    }

    @Test
    void a_long_one_is_passed_over_and_the_trace_goes_on() {
        var context = read("congo=t61rcWkgMzE" + " ".repeat(500) + ",rojo=1");

        assertTrue(context.getTraceState().isEmpty());
        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", context.getTraceId());
    }

    private SpanContext read(String state) {
        var headers =
                Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "tracestate", state);
        var context = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), headers, GETTER);
        return Span.fromContext(context).getSpanContext();
    }
}
