package io.sayonce.kit.journal;

import java.util.Map;
import java.util.UUID;

/**
 * The envelope of a fact as the journal keeps it. What nearly every fold asks for stands in columns of its own; the rest
 * is read when somebody asks, which few facts do.
 */
final class KeptHeaders extends Headers {

    private final UUID id;
    private final String source;
    private final String type;
    private final String json;
    private Map<String, String> all;

    KeptHeaders(UUID id, String source, String type, String json) {
        this.id = id;
        this.source = source;
        this.type = type;
        this.json = json;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String type() {
        return type;
    }

    /** Threads that ask at the same time may each read it; what they get is the same. */
    @Override
    public Map<String, String> all() {
        if (all == null) {
            all = Map.copyOf(FactJson.map(json));
        }
        return all;
    }
}
