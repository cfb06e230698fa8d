package io.sayonce.kit.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Headers;
import io.sayonce.kit.journal.Spans;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** The way out to Kafka: each send completes when all in-sync replicas have the record. */
@ApplicationScoped
public class Broker {

    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final String FACTS = "facts-out";

    private final KafkaClientService kafka;
    private final MutinyEmitter<String> keys;
    private final Spans spans;
    private final String topic;

    /** @param facts is not used itself: it makes the channel whose producer is */
    Broker(
            KafkaClientService kafka,
            @Channel(FACTS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> facts,
            @Channel("keys-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> keys,
            Spans spans,
            @ConfigProperty(name = "sayonce.topics.facts") String topic) {
        this.kafka = kafka;
        this.keys = keys;
        this.spans = spans;
        this.topic = topic;
    }

    /** Publishes one story's facts in their order, and says which of them, from the first on, the broker has. */
    Uni<List<Outbox.Waiting>> publish(List<Outbox.Waiting> story) {
        Function<Producer<String, String>, List<Uni<Boolean>>> handOver = producer -> handOver(producer, story);
        return kafka.<String, String>getProducer(FACTS)
                .runOnSendingThread(handOver)
                .chain(sends -> Uni.join().all(sends).andFailFast())
                .map(taken -> story.subList(0, taken.contains(false) ? taken.indexOf(false) : taken.size()));
    }

    Uni<Void> publish(Outbox.Key key) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key.person().toString())
                .build();
        return keys.sendMessage(Message.of(key.wrapped()).addMetadata(metadata));
    }

    /**
     * All at once: the producer keeps the order of what it has accepted, having one request under way and not giving up by
     * itself. What it does not accept is the end, so that no effect leaves without its cause.
     */
    private List<Uni<Boolean>> handOver(Producer<String, String> producer, List<Outbox.Waiting> story) {
        var sends = new ArrayList<Uni<Boolean>>();
        for (var fact : story) {
            var headers = new Headers(FactJson.map(fact.headers()));
            var sent = send(producer, record(fact, headers));
            sends.add(spans.publishing(headers, Uni.createFrom().completionStage(sent))
                    .replaceWith(true)
                    .onFailure()
                    .invoke(failure -> LOG.warnf("the broker did not take subject=%s: %s", fact.subject(), failure))
                    .onFailure()
                    .recoverWithItem(false));
            if (sent.isCompletedExceptionally()) {
                break;
            }
        }
        return sends;
    }

    private static CompletableFuture<Void> send(
            Producer<String, String> producer, ProducerRecord<String, String> record) {
        var sent = new CompletableFuture<Void>();
        try {
            producer.send(record, (place, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException refused) {
            sent.completeExceptionally(refused);
        }
        return sent;
    }

    private ProducerRecord<String, String> record(Outbox.Waiting fact, Headers headers) {
        var records = new RecordHeaders();
        headers.all().forEach((name, value) -> records.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, null, fact.subject().toString(), fact.value(), records);
    }
}
