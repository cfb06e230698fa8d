package io.sayonce.kit.rest;

import java.util.Collection;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;

/**
 * Passes over a {@code tracestate} that is longer than what everybody has to pass on (W3C Trace Context, 3.3.1.5). It is
 * taken apart before anything else is known of a request, and a long one takes seconds.
 */
record BriefTraceState(TextMapPropagator all) implements TextMapPropagator {

    @Override
    public Collection<String> fields() {
        return all.fields();
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
        all.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
        return all.extract(context, carrier, new Passing<>(getter));
    }

    private record Passing<C>(TextMapGetter<C> all) implements TextMapGetter<C> {

        private static final String TRACE_STATE = "tracestate";
        private static final int LONGEST = 512;

        @Override
        public Iterable<String> keys(C carrier) {
            return all.keys(carrier);
        }

        @Override
        public String get(C carrier, String key) {
            var value = all.get(carrier, key);
            return value != null && value.length() > LONGEST && key.equalsIgnoreCase(TRACE_STATE) ? null : value;
        }
    }
}
