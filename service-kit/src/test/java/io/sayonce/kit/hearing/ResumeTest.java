package io.sayonce.kit.hearing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Where hearing goes on is asked until it is known, or nobody needs to know any more. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ResumeTest {

    private static final TopicPartition PARTITION = new TopicPartition("a-topic", 0);

    @Inject
    Transactions transactions;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final Progress progress = new Progress();

    @AfterEach
    void forget() {
        Tables.run("delete from heard where topic in ('a-topic', 'other-keys')");
    }

    @Test
    void who_has_heard_nothing_knows_at_once_of_all_that_there_is_to_hear() {
        var noted = List.of(PARTITION, new TopicPartition("a-topic", 1), new TopicPartition("other-keys", 0));
        consumer.updatePartitions("a-topic", List.of(info(noted.get(0)), info(noted.get(1))));
        consumer.updatePartitions("other-keys", List.of(info(noted.get(2))));
        consumer.updateBeginningOffsets(Map.of(noted.get(0), 0L, noted.get(1), 2L, noted.get(2), 0L));
        consumer.updateEndOffsets(Map.of(noted.get(0), 0L, noted.get(1), 9L, noted.get(2), 4L));
        consumer.assign(List.of(PARTITION));

        resume().onPartitionsAssigned(consumer, List.of(PARTITION));

        assertEquals(0, consumer.position(PARTITION));
        assertEquals(
                List.of("(a-topic,0,0,0)", "(a-topic,1,2,9)", "(other-keys,0,0,4)"),
                Tables.all("select h::text from heard h where topic in ('a-topic', 'other-keys') order by h"));
    }

    @Test
    void what_others_have_heard_meanwhile_stands() {
        Tables.run("insert into heard values ('a-topic', 1, 7, 0)");
        var other = new TopicPartition("a-topic", 1);
        consumer.updatePartitions("a-topic", List.of(info(PARTITION), info(other)));
        var keys = new TopicPartition("other-keys", 0);
        consumer.updatePartitions("other-keys", List.of(info(keys)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L, other, 0L, keys, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 5L, other, 9L, keys, 0L));
        consumer.assign(List.of(PARTITION));

        resume().onPartitionsAssigned(consumer, List.of(PARTITION));

        assertEquals(
                List.of("(a-topic,0,0,5)", "(a-topic,1,7,0)"),
                Tables.all("select h::text from heard h where topic = 'a-topic' order by h"));
    }

    @Test
    void a_process_that_stops_does_not_wait_for_a_place_that_it_cannot_learn() {
        var resume = resume();
        assignFiveRecords();
        Tables.run("insert into heard values (?, 0, 3, 0) on conflict do nothing", PARTITION.topic());
        Tables.holding(
                "select 1 from heard where topic = ? for update",
                open -> {
                    var assigned =
                            CompletableFuture.runAsync(() -> resume.onPartitionsAssigned(consumer, List.of(PARTITION)));
                    Tables.awaitBlocked();
                    assertFalse(assigned.isDone());

                    resume.stop(null);

                    await().until(assigned::isDone);
                    assigned.join();
                    assertThrows(NoOffsetForPartitionException.class, () -> consumer.position(PARTITION));
                },
                PARTITION.topic());
    }

    @Test
    void where_one_of_the_topics_is_not_there_nothing_is_taken_for_whole() {
        consumer.updatePartitions("a-topic", List.of(info(PARTITION)));
        consumer.updatePartitions("other-keys", List.of());
        assignFiveRecords();
        var resume = resume();

        assertThrows(IllegalStateException.class, () -> resume.onPartitionsAssigned(consumer, List.of(PARTITION)));

        assertEquals(0, Tables.count("select count(*) from heard where topic in ('a-topic', 'other-keys')"));
        assertEquals(Map.of(PARTITION, 0L), progress.places(), "it is still to be found out");
    }

    @Test
    void what_this_process_has_heard_is_read_again_where_it_was_lost_though_the_broker_was_not_told() {
        Tables.run("insert into heard values ('a-topic', 0, 3, 0)");
        assignFiveRecords();
        consumer.seek(PARTITION, 4);
        progress.at(PARTITION, 4);

        resume().back(consumer);

        assertEquals(3, consumer.position(PARTITION));
        assertEquals(List.of("(a-topic,0,3,5)"), Tables.all("select h::text from heard h where topic = 'a-topic'"));
    }

    @Test
    void each_partition_goes_on_where_it_is() {
        var behind = new TopicPartition("a-topic", 1);
        Tables.run("insert into heard values ('a-topic', 0, 3, 0), ('a-topic', 1, 4, 0)");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L, behind, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 5L, behind, 9L));
        consumer.assign(List.of(PARTITION, behind));
        consumer.seek(PARTITION, 3);
        consumer.seek(behind, 7);
        progress.at(PARTITION, 3);
        progress.at(behind, 7);

        resume().back(consumer);

        assertEquals(Map.of(PARTITION, 3L, behind, 4L), progress.places());
        assertEquals(List.of(3L, 4L), List.of(consumer.position(PARTITION), consumer.position(behind)));
        assertEquals(
                List.of("(a-topic,0,3,0)", "(a-topic,1,4,9)"),
                Tables.all("select h::text from heard h where topic = 'a-topic' order by h"));
    }

    @Test
    void a_topic_that_was_made_anew_while_it_was_read_again_is_read_to_its_new_end() {
        Tables.run("insert into heard values ('a-topic', 0, 300, 500)");
        assignFiveRecords();

        resume().onPartitionsAssigned(consumer, List.of(PARTITION));

        assertEquals(List.of("(a-topic,0,0,5)"), Tables.all("select h::text from heard h where topic = 'a-topic'"));
    }

    @Test
    void what_is_somebody_elses_to_hear_is_nothing_to_this_process() {
        progress.at(PARTITION, 7);

        resume().onPartitionsRevoked(consumer, List.of(PARTITION));

        assertEquals(Map.of(), progress.places());
    }

    private void assignFiveRecords() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 5L));
        consumer.assign(List.of(PARTITION));
    }

    private Resume resume() {
        return new Resume(transactions, progress, new Continuity(), "a-topic", "other-keys");
    }

    private static PartitionInfo info(TopicPartition partition) {
        return new PartitionInfo(partition.topic(), partition.partition(), null, null, null);
    }
}
