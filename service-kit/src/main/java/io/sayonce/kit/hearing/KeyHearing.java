package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.personal.Keyring;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Listens to the people's keys; a tombstone forgets a person. */
@ApplicationScoped
public class KeyHearing {

    private static final Logger LOG = Logger.getLogger(KeyHearing.class);

    private final Transactions transactions;
    private final Keyring keyring;
    private final Progress progress;
    private final Guide guide;

    KeyHearing(Transactions transactions, Keyring keyring, Progress progress, Guide guide) {
        this.transactions = transactions;
        this.progress = progress;
        this.guide = guide;
        this.keyring = keyring;
    }

    @Incoming("keys-in")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>(records.count());
        records.forEach(all::add);
        return Uni.createFrom()
                .deferred(() -> transactions.run(statements -> hear(statements, all)))
                .onFailure(failure -> !(failure instanceof Astray))
                .invoke(failure -> {
                    progress.made(all.get(0).topic());
                    LOG.warnf("hearing keys is tried again: %s", failure);
                })
                .onFailure(failure -> !(failure instanceof Astray))
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .invoke(() -> progress.heard(all.get(0).topic(), Batch.ends(all)))
                .onFailure(Astray.class)
                .recoverWithUni(guide::back);
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
