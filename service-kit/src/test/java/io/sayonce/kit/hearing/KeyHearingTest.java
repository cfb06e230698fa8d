package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys are heard as the topic has them, none of them twice, and several people's in one order. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class KeyHearingTest {

    private static final TopicPartition PARTITION = new TopicPartition("more-keys", 0);

    @Inject
    KeyHearing hearing;

    @BeforeEach
    void begin() {
        Tables.run("insert into heard values (?, 0, 7, 0)", PARTITION.topic());
    }

    @AfterEach
    void forget() {
        Tables.run("delete from heard where topic = ?", PARTITION.topic());
    }

    @Test
    void keys_that_do_not_follow_on_are_let_go_since_they_come_again() {
        Parcels.await(hearing.on(forgotten(8, Ids.next())));

        assertEquals(7, next());
    }

    @Test
    void what_the_topic_said_of_a_person_before_is_not_heard_again() {
        var person = Ids.next();

        Parcels.await(hearing.on(forgotten(6, person, Ids.next())));

        assertEquals(8, next());
        assertEquals(0, Tables.count("select count(*) from person_key where person = ?", person));
    }

    @Test
    void a_hole_that_compaction_left_is_passed() {
        Parcels.await(hearing.on(forgotten(7, Ids.next())));
        Parcels.await(hearing.on(forgotten(12, Ids.next())));

        assertEquals(13, next());
    }

    @Test
    void nobody_who_was_forgotten_comes_back_with_the_same_poll() {
        var person = Ids.next();

        Parcels.await(hearing.on(records(
                List.of(record(7, person, null), record(8, person, "{}".getBytes(StandardCharsets.UTF_8))))));

        assertEquals(
                1,
                Tables.count(
                        "select count(*) from person_key where wrapped is null and not published and person = ?",
                        person));
    }

    @Test
    void a_key_is_not_held_while_one_that_the_database_sorts_before_it_is_waited_for() {
        var first = Ids.next();
        var last = new UUID(first.getMostSignificantBits() | Long.MIN_VALUE, first.getLeastSignificantBits());
        Stream.of(first, last).forEach(person -> Tables.run("insert into person_key values (?, 'x', false)", person));

        var heard = new CompletableFuture<Void>();
        Tables.holding(
                "select 1 from person_key where person = ? for update",
                open -> {
                    CompletableFuture.runAsync(() -> Parcels.await(hearing.on(forgotten(7, last, first))))
                            .whenComplete((done, failure) -> heard.complete(done));
                    Tables.awaitBlocked();
                    open.prepareStatement(
                                    "select 1 from person_key where person = '%s' for update nowait".formatted(last))
                            .execute();
                },
                first);
        heard.join();

        assertEquals(
                2,
                Tables.count(
                        "select count(*) from person_key where wrapped is null and person in (?, ?)", first, last));
    }

    private static long next() {
        return Tables.count("select next_offset from heard where topic = ?", PARTITION.topic());
    }

    private static ConsumerRecords<byte[], byte[]> forgotten(long first, UUID... people) {
        return records(IntStream.range(0, people.length)
                .mapToObj(next -> record(first + next, people[next], null))
                .toList());
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, UUID person, byte[] key) {
        return new ConsumerRecord<>(
                PARTITION.topic(), 0, offset, person.toString().getBytes(StandardCharsets.UTF_8), key);
    }

    private static ConsumerRecords<byte[], byte[]> records(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
    }
}
