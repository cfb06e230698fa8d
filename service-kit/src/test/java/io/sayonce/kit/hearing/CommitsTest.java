package io.sayonce.kit.hearing;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.mutiny.core.Vertx;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The broker is told how far the group has been: now and then, at a stop, and never of less than before. */
class CommitsTest {

    private static final TopicPartition ONE = new TopicPartition("a-topic", 1);
    private static final TopicPartition TWO = new TopicPartition("a-topic", 2);

    private final Vertx vertx = Vertx.vertx();
    private final List<Object> told = new ArrayList<>();
    private final Progress progress = new Progress();
    private final Commits commits = new Commits(vertx, consumer(), progress);
    private volatile Uni<Void> answer = Uni.createFrom().voidItem();

    @BeforeEach
    void begin() {
        progress.at(ONE, 0);
        progress.at(TWO, 0);
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void many_batches_are_told_at_once() {
        commits.partitionsAssigned(List.of(ONE, TWO));
        hear(ONE, 5);
        hear(ONE, 9);
        hear(TWO, 3);

        await().until(() -> !told().isEmpty());

        assertEquals(List.of(far(Map.of(ONE, 9L, TWO, 3L))), told());
    }

    @Test
    void what_is_heard_again_does_not_take_the_group_back() {
        commits.partitionsAssigned(List.of(ONE));
        hear(ONE, 9);
        commits.terminate(true);
        progress.at(ONE, 5);
        commits.terminate(true);

        assertEquals(List.of(far(Map.of(ONE, 9L))), told());
    }

    @Test
    void of_a_partition_that_is_somebody_elses_now_nothing_is_told_until_it_is_back() {
        commits.partitionsAssigned(List.of(ONE, TWO));
        hear(ONE, 9);
        hear(TWO, 3);
        commits.partitionsRevoked(List.of(ONE));
        commits.terminate(true);
        hear(ONE, 11);
        commits.terminate(true);
        assertEquals(List.of(far(Map.of(TWO, 3L))), told());

        commits.partitionsAssigned(List.of(ONE));
        commits.terminate(true);
        assertEquals(List.of(far(Map.of(TWO, 3L)), far(Map.of(ONE, 11L))), told());
    }

    @Test
    void where_hearing_begins_is_told_though_nothing_comes() {
        commits.partitionsAssigned(List.of(ONE));
        progress.at(ONE, 7);

        await().until(() -> !told().isEmpty());

        assertEquals(List.of(far(Map.of(ONE, 7L))), told());
    }

    @Test
    void what_is_heard_after_the_last_arrival_is_told_too() {
        commits.partitionsAssigned(List.of(ONE));
        hear(ONE, 9);
        await().until(() -> told().size() == 1);
        hear(ONE, 11);
        await().until(() -> told().size() == 2);

        assertEquals(List.of(far(Map.of(ONE, 9L)), far(Map.of(ONE, 11L))), told());
    }

    @Test
    void a_broker_that_does_not_answer_is_told_no_more_until_it_does() {
        commits.partitionsAssigned(List.of(ONE));
        var silence = new CompletableFuture<Void>();
        answer = Uni.createFrom().completionStage(silence);
        hear(ONE, 9);
        commits.tellNext();
        hear(ONE, 11);
        commits.tellNext();
        assertEquals(List.of(far(Map.of(ONE, 9L))), told());

        silence.complete(null);
        commits.tellNext();

        assertEquals(List.of(far(Map.of(ONE, 9L)), far(Map.of(ONE, 11L))), told());
    }

    @Test
    void what_the_broker_did_not_take_is_told_again() {
        commits.partitionsAssigned(List.of(ONE));
        hear(ONE, 9);
        answer = Uni.createFrom().failure(new IllegalStateException("not now"));
        commits.terminate(true);
        answer = Uni.createFrom().voidItem();
        commits.terminate(true);
        commits.terminate(true);

        assertEquals(List.of(far(Map.of(ONE, 9L)), far(Map.of(ONE, 9L))), told());
    }

    private void hear(TopicPartition partition, long next) {
        progress.heard(partition.topic(), Map.of(partition.partition(), next));
    }

    private static Map<TopicPartition, OffsetAndMetadata> far(Map<TopicPartition, Long> next) {
        return next.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new OffsetAndMetadata(each.getValue())));
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
                    return answer;
                });
    }
}
