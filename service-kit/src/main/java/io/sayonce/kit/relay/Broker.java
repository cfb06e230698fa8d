package io.sayonce.kit.relay;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Headers;
import io.sayonce.kit.journal.Spans;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The way out to Kafka: each send completes when all in-sync replicas have the record. */
@ApplicationScoped
public class Broker {

    private final MutinyEmitter<String> facts;
    private final MutinyEmitter<String> keys;
    private final Spans spans;

    Broker(
            @Channel("facts-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> facts,
            @Channel("keys-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> keys,
            Spans spans) {
        this.facts = facts;
        this.keys = keys;
        this.spans = spans;
    }

    Uni<Void> publish(Outbox.Waiting fact) {
        var headers = Headers.of(FactJson.map(fact.headers()));
        return spans.publishing(headers, send(facts, fact.subject().toString(), fact.value(), records(headers)));
    }

    Uni<Void> publish(Outbox.Key key) {
        return send(keys, key.person().toString(), key.wrapped(), new RecordHeaders());
    }

    /** Tells everybody that a person's key is gone. */
    Uni<Void> forget(UUID person) {
        return send(keys, person.toString(), null, new RecordHeaders());
    }

    private static Uni<Void> send(MutinyEmitter<String> channel, String key, String value, RecordHeaders headers) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        return channel.sendMessage(Message.of(value).addMetadata(metadata));
    }

    private static RecordHeaders records(Headers headers) {
        var records = new RecordHeaders();
        headers.all().forEach((name, value) -> records.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return records;
    }
}
