package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Told;

/**
 * A fact's envelope: CloudEvents 1.0 attributes in Kafka's binary mode, as they stand in the record's headers. A value: two
 * are the same where all headers are.
 */
public abstract sealed class Headers implements Told permits ReadHeaders, KeptHeaders {

    /** Every header by name, those of other producers' extensions too, unchanged. */
    public abstract Map<String, String> all();

    @Override
    public UUID id() {
        return UUID.fromString(all().get("ce_id"));
    }

    public String source() {
        return all().get("ce_source");
    }

    /** The fact's name in kebab-case, e.g. {@code complaint-recorded}. */
    public String type() {
        return all().get("ce_type").substring(Term.TYPE_PREFIX.length());
    }

    public UUID subject() {
        return UUID.fromString(all().get("ce_subject"));
    }

    @Override
    public Instant time() {
        return Instant.parse(all().get("ce_time"));
    }

    /** Per source and subject, from 1, without gaps. */
    public int sequence() {
        return Integer.parseInt(all().get("ce_sequence"));
    }

    @Override
    public String actor() {
        return all().get("ce_actor");
    }

    public Optional<String> traceparent() {
        return Optional.ofNullable(all().get("traceparent"));
    }

    /** Those of a record, which may lack some. */
    public static Headers of(Map<String, String> all) {
        return new ReadHeaders(all);
    }

    /** The envelope of a fact that this service decided. */
    static Headers of(Term<?> term, Origin origin, UUID subject, int sequence) {
        var all = new LinkedHashMap<String, String>();
        all.put("ce_specversion", "1.0");
        all.put("ce_id", origin.id().toString());
        all.put("ce_source", term.source());
        all.put("ce_type", Term.TYPE_PREFIX + term.name());
        all.put("ce_subject", subject.toString());
        all.put("ce_time", origin.time().toString());
        all.put("ce_dataschema", term.dataschema());
        all.put("ce_sequence", Integer.toString(sequence));
        all.put("ce_actor", origin.actor());
        origin.cause().ifPresent(cause -> all.put("ce_causationid", cause.toString()));
        origin.traceparent().ifPresent(traceparent -> all.put("traceparent", traceparent));
        all.put("content-type", "application/json");
        return of(all);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Headers headers && all().equals(headers.all());
    }

    @Override
    public final int hashCode() {
        return all().hashCode();
    }

    @Override
    public final String toString() {
        return all().toString();
    }
}
