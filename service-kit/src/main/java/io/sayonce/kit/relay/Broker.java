package io.sayonce.kit.relay;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.journal.FactJson;
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

    Broker(
            @Channel("facts-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> facts,
            @Channel("keys-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> keys) {
        this.facts = facts;
        this.keys = keys;
    }

    Uni<Void> publish(Outbox.Waiting fact) {
        return send(facts, fact.subject().toString(), fact.value(), headers(fact.headers()));
    }

    Uni<Void> publish(Outbox.Key key) {
        return send(keys, key.person().toString(), key.wrapped(), new RecordHeaders());
    }

    private static Uni<Void> send(MutinyEmitter<String> channel, String key, String value, RecordHeaders headers) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        return channel.sendMessage(Message.of(value).addMetadata(metadata));
    }

    private static RecordHeaders headers(String json) {
        var headers = new RecordHeaders();
        FactJson.map(json).forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
