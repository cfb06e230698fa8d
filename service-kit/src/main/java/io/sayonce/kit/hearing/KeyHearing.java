package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Overtaken;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.personal.Keyring;
import io.sayonce.kit.personal.Keyring.Said;
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
    private final Attention attention;

    KeyHearing(Transactions transactions, Keyring keyring, Attention attention) {
        this.transactions = transactions;
        this.keyring = keyring;
        this.attention = attention;
    }

    @Incoming("keys-in")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        return attention.hear(
                attention.arrived(records), polled -> transactions.one(statements -> hear(statements, polled)));
    }

    /** Most often hearing goes on where these begin; only where it does not, it is asked where it stands. */
    private Uni<Void> hear(Statements statements, Polled polled) {
        return keep(statements, polled, Premise.goingOn(polled, List.of()))
                .onFailure(Overtaken.class)
                .recoverWithUni(() -> Premise.read(statements, polled, List.of())
                        .chain(premise -> keep(statements, polled, premise)));
    }

    private Uni<Void> keep(Statements statements, Polled polled, Premise premise) {
        var keys = keyring.hear(latest(polled.unheard(premise.places())));
        return Bundle.of(Stream.concat(keys, Positions.advance(polled)))
                .onlyIf(premise.stands())
                .run(statements);
    }

    /** What the topic says last of each person, in the order of all who write keys. */
    private static SortedMap<UUID, Said> latest(List<ConsumerRecord<byte[], byte[]>> records) {
        var latest = new TreeMap<UUID, Said>(Rows.BY_ID);
        for (var found : records) {
            person(found.key()).ifPresent(person -> latest.merge(person, Said.of(text(found.value())), Said::then));
        }
        return latest;
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
