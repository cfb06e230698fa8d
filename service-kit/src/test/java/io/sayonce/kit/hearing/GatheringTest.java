package io.sayonce.kit.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every batch is handed over here, and heard when the test says so. */
class GatheringTest {

    private static final Message<ConsumerRecords<byte[], byte[]>> FIRST = polled(0, 0, 1);

    private record Hearing(List<String> records, CompletableFuture<Void> heard) {}

    private final List<CompletableFuture<Void>> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Hearing> hearings = new LinkedBlockingQueue<>();
    private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> wentBack = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final Gathering gathering = new Gathering(vertx, "a test", this::back, this::hear);

    /** Two threads that use Mutiny for the first time at once get into each other's way. */
    @BeforeAll
    static void useMutiny() {
        Uni.createFrom().deferred(Uni.createFrom()::voidItem).await().indefinitely();
    }

    @AfterEach
    void close() {
        all.forEach(heard -> heard.complete(null));
        gathering.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_comes_while_a_batch_is_heard_is_the_next_one() throws InterruptedException {
        add(FIRST);
        var first = next();
        add(polled(0, 1, 2));
        add(polled(1, 5, 1));
        add(polled(0, 3, 1));

        first.heard().complete(null);

        assertEquals(List.of("0:0"), first.records());
        assertEquals(List.of("0:1", "0:2", "1:5", "0:3"), next().records());
    }

    @Test
    void what_was_polled_again_after_going_back_is_a_batch_of_its_own() throws InterruptedException {
        add(FIRST);
        var first = next();
        add(polled(0, 7, 2));
        add(polled(0, 1, 3));
        first.heard().complete(null);

        var late = next();
        late.heard().complete(null);

        assertEquals(List.of("0:7", "0:8"), late.records());
        assertEquals(List.of("0:1", "0:2", "0:3"), next().records());
    }

    @Test
    void a_batch_has_its_largest_size_and_what_waits_has_too() throws InterruptedException {
        add(FIRST);
        var first = next();
        var half = Gathering.LARGEST / 2;
        var room = IntStream.range(0, 4)
                .mapToObj(each -> add(polled(0, 1 + each * half, half)))
                .toList();
        assertTrue(room.get(2).isDone());
        assertFalse(room.get(3).isDone());

        first.heard().complete(null);
        var second = next();
        assertEquals(Gathering.LARGEST, second.records().size());
        assertFalse(room.get(3).isDone());
        second.heard().complete(null);

        await().until(room.get(3)::isDone);
        assertEquals(Gathering.LARGEST, next().records().size());
    }

    @Test
    void what_is_larger_than_a_batch_is_heard_too() throws InterruptedException {
        add(polled(0, 0, Gathering.LARGEST + 1));

        assertEquals(Gathering.LARGEST + 1, next().records().size());
    }

    @Test
    void only_what_was_heard_is_acknowledged() throws InterruptedException {
        add(FIRST);
        var first = next();
        add(polled(0, 1, 1));
        assertEquals(List.of(), acknowledged);

        first.heard().complete(null);

        next();
        assertEquals(List.of(0L), acknowledged);
    }

    @Test
    void what_leads_astray_is_let_go_with_all_that_waits() throws InterruptedException {
        add(FIRST);
        var first = next();
        add(polled(0, 1, 1));

        first.heard().completeExceptionally(new Astray("lost"));
        await().until(() -> wentBack.equals(List.of("lost")));
        add(polled(0, 0, 3));

        assertEquals(List.of("0:0", "0:1", "0:2"), next().records());
        assertEquals(List.of(), acknowledged);
    }

    @Test
    void what_fails_otherwise_is_heard_again() throws InterruptedException {
        add(FIRST);

        next().heard().completeExceptionally(new IllegalStateException("a bug"));

        assertEquals(List.of("0:0"), next().records());
        assertEquals(List.of(), acknowledged);
    }

    private CompletableFuture<Void> add(Message<ConsumerRecords<byte[], byte[]>> polled) {
        return gathering
                .add(polled.withAck(() -> {
                    acknowledged.add(polled.getPayload().iterator().next().offset());
                    return CompletableFuture.completedFuture(null);
                }))
                .subscribeAsCompletionStage();
    }

    private Hearing next() throws InterruptedException {
        var hearing = hearings.poll(20, TimeUnit.SECONDS);
        assertTrue(hearing != null, "nothing is heard");
        return hearing;
    }

    private Uni<Void> hear(List<ConsumerRecord<byte[], byte[]>> records) {
        var heard = new CompletableFuture<Void>();
        all.add(heard);
        var names = new ArrayList<String>();
        records.forEach(each -> names.add(each.partition() + ":" + each.offset()));
        hearings.add(new Hearing(names, heard));
        return Uni.createFrom().completionStage(heard);
    }

    private Uni<Void> back(Throwable astray) {
        wentBack.add(astray.getMessage());
        return Uni.createFrom().voidItem();
    }

    private static Message<ConsumerRecords<byte[], byte[]>> polled(int partition, long first, int count) {
        var records = LongStream.range(first, first + count)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>("t", partition, offset, null, null))
                .toList();
        return Message.of(new ConsumerRecords<>(Map.of(new TopicPartition("t", partition), records), Map.of()));
    }
}
