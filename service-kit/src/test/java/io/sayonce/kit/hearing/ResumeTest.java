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
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
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

    @Test
    void a_process_that_stops_does_not_wait_for_a_place_that_it_cannot_learn() {
        var resume = new Resume(transactions, new Progress(), new Continuity());
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 5L));
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
}
