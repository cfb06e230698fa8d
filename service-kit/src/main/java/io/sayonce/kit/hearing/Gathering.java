package io.sayonce.kit.hearing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Hears what a channel has polled, in its order and batch by batch: whatever arrives while one batch is heard is the next
 * one, so that batches grow where hearing is slower than what comes. What was not heard is never acknowledged.
 */
final class Gathering {

    static final int LARGEST = 500;

    private static final int ENOUGH = 2 * LARGEST;
    /** So that many small batches do not take more of everything than few larger ones; a first one does not wait. */
    private static final Duration APART = Duration.ofMillis(10);

    private static final Duration UNTIL_WOKEN = Duration.ofSeconds(1);

    private final Function<List<ConsumerRecord<byte[], byte[]>>, Uni<Void>> hear;
    private final Function<Throwable, Uni<Void>> back;
    private final Loop loop;
    private final Deque<Message<ConsumerRecords<byte[], byte[]>>> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);

    /**
     * @param back leads the channel back, so that what waits comes again
     * @param hear fails with {@link Astray} where hearing has to go back
     */
    Gathering(
            Vertx vertx,
            String name,
            Function<Throwable, Uni<Void>> back,
            Function<List<ConsumerRecord<byte[], byte[]>>, Uni<Void>> hear) {
        this.hear = hear;
        this.back = back;
        this.loop = new Loop(vertx, name, APART, this::turn);
    }

    /** Ends when there is room for more. */
    Uni<Void> add(Message<ConsumerRecords<byte[], byte[]>> polled) {
        var more = keep(polled);
        loop.wake();
        return Uni.createFrom().completionStage(more);
    }

    void stop() {
        loop.stop();
    }

    private Uni<Duration> turn() {
        var batch = next();
        return batch.isEmpty()
                ? Uni.createFrom().item(UNTIL_WOKEN)
                : hear.apply(records(batch))
                        .chain(() -> acknowledge(batch))
                        .invoke(() -> let(batch.size()))
                        .onFailure(Astray.class)
                        .recoverWithUni(astray -> back.apply(astray).invoke(this::letAll))
                        .replaceWith(Duration.ZERO);
    }

    private synchronized CompletableFuture<Void> keep(Message<ConsumerRecords<byte[], byte[]>> polled) {
        waiting.add(polled);
        if (count() >= ENOUGH && room.isDone()) {
            room = new CompletableFuture<>();
        }
        return room;
    }

    /** The first that wait, as long as each follows on the ones before it: after going back, earlier ones come again. */
    private synchronized List<Message<ConsumerRecords<byte[], byte[]>>> next() {
        var batch = new ArrayList<Message<ConsumerRecords<byte[], byte[]>>>();
        var ends = new HashMap<Integer, Long>();
        var count = 0;
        for (var polled : waiting) {
            count += polled.getPayload().count();
            if (!batch.isEmpty() && (count > LARGEST || !follows(polled.getPayload(), ends))) {
                break;
            }
            batch.add(polled);
            ends.putAll(Batch.ends(polled.getPayload()));
        }
        return batch;
    }

    private static boolean follows(ConsumerRecords<byte[], byte[]> polled, Map<Integer, Long> ends) {
        return polled.partitions().stream()
                .allMatch(each -> polled.records(each).get(0).offset() >= ends.getOrDefault(each.partition(), 0L));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(List<Message<ConsumerRecords<byte[], byte[]>>> batch) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        batch.forEach(polled -> polled.getPayload().forEach(records::add));
        return records;
    }

    private static Uni<Void> acknowledge(List<Message<ConsumerRecords<byte[], byte[]>>> batch) {
        var acknowledged = batch.stream().map(polled -> polled.ack().toCompletableFuture());
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new)));
    }

    private synchronized void let(int heard) {
        for (var each = 0; each < heard; each++) {
            waiting.remove();
        }
        if (count() < ENOUGH) {
            room.complete(null);
        }
    }

    private synchronized void letAll() {
        let(waiting.size());
    }

    private int count() {
        return waiting.stream().mapToInt(polled -> polled.getPayload().count()).sum();
    }
}
