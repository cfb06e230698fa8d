package io.sayonce.kit.relay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.ParcelReading;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.personal.Keyring;
import io.sayonce.stack.backends.BackendsResource;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Who is forgotten stays so, for those who come later, too. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ForgettingTest {

    private static final String KEYS = "customer-keys";

    @Inject
    Transactions transactions;

    @Inject
    Keyring keyring;

    @Inject
    Vertx vertx;

    @Inject
    Broker broker;

    @Inject
    ParcelReading reading;

    private Forgetting forgetting;

    @BeforeEach
    void begin() {
        forgetting = new Forgetting(vertx, transactions, broker, reading);
    }

    @AfterEach
    void end() {
        forgetting.stop(null);
    }

    @Test
    void a_key_that_comes_after_its_person_was_forgotten_leaves_the_topic_again() {
        var person = Ids.next();
        var key = keyOf(person);
        try (var topic = new Topic()) {
            topic.send(KEYS, person.toString(), Map.of(), null);
            await().until(() -> forgotten(person) == 1);

            topic.send(KEYS, person.toString(), Map.of(), key);
            await().until(() -> forgotten(person) == 0);
        }

        forgetting.start(null);

        await().until(() -> forgotten(person) == 1);
        assertEquals(Arrays.asList(null, key), said(person).subList(0, 2));
        assertNull(said(person).get(2));
    }

    @Test
    void nobody_is_forgotten_twice_without_need() {
        var person = Ids.next();
        try (var topic = new Topic()) {
            topic.send(KEYS, person.toString(), Map.of(), keyOf(person));
            topic.send(KEYS, person.toString(), Map.of(), null);
        }
        await().until(() -> forgotten(person) == 1);

        Parcels.await(forgetting.again());

        assertEquals(2, said(person).size());
    }

    /** Of those of whom the topic says so, too. */
    private static long forgotten(UUID person) {
        return Tables.count(
                "select count(*) from person_key where person = ? and wrapped is null and published", person);
    }

    private static List<String> said(UUID person) {
        return Topic.all(KEYS, found -> person.toString().equals(found.key())).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    private String keyOf(UUID person) {
        var made = keyring.make(new Keyring.Kept(person, false, Optional.empty()));
        return Parcels.await(transactions.run(statements -> Bundle.of(made.key())
                .run(statements)
                .chain(() -> statements.row("delete from person_key where person = $1 returning wrapped", person))
                .map(row -> row.getString(0))));
    }
}
