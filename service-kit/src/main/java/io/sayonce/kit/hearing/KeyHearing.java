package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.personal.Keyring;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Listens to the people's keys; a tombstone forgets a person. */
@ApplicationScoped
public class KeyHearing {

    private static final Logger LOG = Logger.getLogger(KeyHearing.class);

    private final Transactions transactions;
    private final Keyring keyring;
    private final Progress progress;
    private final Gathering gathering;

    KeyHearing(Transactions transactions, Keyring keyring, Progress progress, Guide guide, Vertx vertx) {
        this.transactions = transactions;
        this.progress = progress;
        this.keyring = keyring;
        this.gathering = new Gathering(vertx, "hearing keys", guide::back, this::hear);
    }

    @Incoming("keys-in")
    Uni<Void> on(Message<ConsumerRecords<byte[], byte[]>> polled) {
        return gathering.add(polled);
    }

    void stop(@Observes ShutdownEvent stopping) {
        gathering.stop();
    }

    Uni<Void> hear(List<ConsumerRecord<byte[], byte[]>> records) {
        return Uni.createFrom()
                .deferred(() -> transactions.run(statements -> hear(statements, records)))
                .onFailure(failure -> !(failure instanceof Astray))
                .invoke(failure -> {
                    progress.made(records.get(0).topic());
                    LOG.warnf("hearing keys is tried again: %s", failure);
                })
                .onFailure(failure -> !(failure instanceof Astray))
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .invoke(() -> progress.heard(records.get(0).topic(), Batch.ends(records)));
    }

    private Uni<Void> hear(Statements statements, List<ConsumerRecord<byte[], byte[]>> records) {
        var latest = new TreeMap<UUID, Optional<String>>(Rows.BY_ID);
        for (var found : records) {
            person(found.key()).ifPresent(person -> latest.put(person, text(found.value())));
        }
        var ends = Batch.ends(records);
        var topic = records.get(0).topic();
        return Positions.hold(statements, topic, ends.keySet())
                .invoke(places -> require(places.keySet().containsAll(ends.keySet()), topic))
                .chain(() -> Bundle.of(Stream.concat(keyring.hear(latest), Positions.advance(topic, ends)))
                        .run(statements));
    }

    private static void require(boolean placesAreKnown, String topic) {
        if (!placesAreKnown) {
            throw new Astray("not all places in " + topic + " are known");
        }
    }

    private static Optional<UUID> person(byte[] key) {
        try {
            return Optional.of(UUID.fromString(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | NullPointerException unknown) {
            LOG.warn("a key of nobody was passed over");
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] value) {
        return Optional.ofNullable(value).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
