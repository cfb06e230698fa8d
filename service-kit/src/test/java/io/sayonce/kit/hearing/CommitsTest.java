package io.sayonce.kit.hearing;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.mutiny.core.Vertx;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The broker is told how far the group has been: now and then, at a stop, and never of less than before. */
class CommitsTest {

    private static final TopicPartition ONE = new TopicPartition("a-topic", 1);
    private static final TopicPartition TWO = new TopicPartition("a-topic", 2);

    private final Vertx vertx = Vertx.vertx();
    private final List<Object> told = new ArrayList<>();
    private final Commits commits = new Commits(vertx, consumer());

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void many_batches_are_told_at_once() {
        commits.heard(ONE, 5);
        commits.heard(ONE, 9);
        commits.heard(TWO, 3);

        await().until(() -> !told().isEmpty());

        assertEquals(List.of(Map.of(ONE, new OffsetAndMetadata(9), TWO, new OffsetAndMetadata(3))), told());
    }

    @Test
    void what_is_heard_again_does_not_take_the_group_back() {
        commits.heard(ONE, 9);
        commits.terminate(true);
        commits.heard(ONE, 5);
        commits.terminate(true);

        assertEquals(List.of(Map.of(ONE, new OffsetAndMetadata(9))), told());
    }

    @Test
    void of_a_partition_that_is_somebody_elses_now_nothing_is_told() {
        commits.heard(ONE, 9);
        commits.heard(TWO, 3);
        commits.partitionsRevoked(List.of(ONE));
        commits.terminate(true);

        assertEquals(List.of(Map.of(TWO, new OffsetAndMetadata(3))), told());
    }

    @Test
    void what_is_heard_late_of_a_partition_that_went_away_is_not_told_until_it_is_back() {
        commits.heard(ONE, 9);
        commits.partitionsRevoked(List.of(ONE));
        commits.heard(ONE, 11);
        commits.terminate(true);
        assertEquals(List.of(), told());

        commits.partitionsAssigned(List.of(ONE));
        commits.heard(ONE, 20);
        commits.terminate(true);
        assertEquals(List.of(Map.of(ONE, new OffsetAndMetadata(20))), told());
    }

    private List<Object> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    private KafkaConsumer<?, ?> consumer() {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KafkaConsumer.class}, (proxy, method, arguments) -> {
                    synchronized (told) {
                        told.add(arguments[0]);
                    }
                    return Uni.createFrom().voidItem();
                });
    }
}
