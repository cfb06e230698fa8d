package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;

/**
 * The way of a fact as a trace shows it. A fact carries the {@code traceparent} that it was decided in for good; its
 * publishing and each hearing of it are children of that.
 */
@ApplicationScoped
public class Spans {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private final Tracer tracer;

    Spans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** A fact on its way to the broker, until it is acknowledged or not taken. */
    public <T> Uni<T> publishing(Headers headers, Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            var span = begin("publish", SpanKind.PRODUCER, headers, Instant.now());
            return work.onFailure()
                    .invoke(failure -> span.setStatus(StatusCode.ERROR))
                    .onTermination()
                    .invoke(span::end);
        });
    }

    /** A fact that was heard, from the moment its batch came in until it was committed. */
    public void heard(Headers headers, Instant since) {
        begin("hear", SpanKind.CONSUMER, headers, since).end();
    }

    private Span begin(String what, SpanKind kind, Headers headers, Instant since) {
        var decided = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers.all(), GETTER);
        return tracer.spanBuilder(what + " " + headers.type())
                .setSpanKind(kind)
                .setParent(decided)
                .setStartTimestamp(since)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("sayonce.subject", headers.subject().toString())
                .startSpan();
    }
}
