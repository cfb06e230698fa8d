package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.personal.Keyring;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** Listens to the people's keys; a tombstone forgets a person. */
@ApplicationScoped
public class KeyHearing {

    private static final Logger LOG = Logger.getLogger(KeyHearing.class);

    private final Transactions transactions;
    private final Keyring keyring;

    KeyHearing(Transactions transactions, Keyring keyring) {
        this.transactions = transactions;
        this.keyring = keyring;
    }

    @Incoming("keys-in")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        return Uni.createFrom()
                .deferred(() -> transactions.run(session -> hear(session, records)))
                .onFailure()
                .invoke(failure -> LOG.warnf("hearing keys is tried again: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely();
    }

    private Uni<Void> hear(StatelessSession session, ConsumerRecords<byte[], byte[]> records) {
        var latest = new TreeMap<UUID, String>();
        var heard = Uni.createFrom().voidItem();
        for (var found : records) {
            person(found.key()).ifPresent(person -> latest.put(person, text(found.value())));
        }
        for (var key : latest.entrySet()) {
            heard = heard.chain(() -> keyring.hear(session, key.getKey(), key.getValue()));
        }
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        records.forEach(all::add);
        return heard.chain(() -> Positions.advance(session, all.get(0).topic(), Batch.ends(all)));
    }

    private static Optional<UUID> person(byte[] key) {
        try {
            return Optional.of(UUID.fromString(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | NullPointerException unknown) {
            LOG.warn("a key of nobody was passed over");
            return Optional.empty();
        }
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
