package io.sayonce.kit.hearing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GatheringTest {

    private final Queue<Runnable> moments = new ArrayDeque<>();
    private final List<Polled> heard = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> hearings = new ArrayDeque<>();
    private final Gathering gathering = new Gathering(GatheringTest::isQuiet, this::hear, moments::add);

    @Test
    void what_is_waited_for_is_heard_at_once() {
        var news = add(news(1, 7, 9));

        assertEquals(List.of("1:7-9"), heard());
        assertFalse(news.isDone());
        hearings.remove().complete(null);
        assertTrue(news.isDone());
    }

    @Test
    void what_nobody_waits_for_is_heard_with_what_comes_next() {
        assertTrue(add(quiet(1, 7, 9)).isDone());
        assertTrue(add(quiet(2, 3, 4)).isDone());
        assertEquals(List.of(), heard());

        add(news(1, 9, 10));

        assertEquals(List.of("1:7-10 2:3-4"), heard());
        assertEquals(List.of(7L, 8L, 3L, 9L), offsets(0));
    }

    @Test
    void what_is_gathered_is_heard_after_a_moment() {
        add(quiet(1, 7, 9));
        add(quiet(1, 9, 10));
        assertEquals(1, moments.size());

        moments.remove().run();

        assertEquals(List.of("1:7-10"), heard());
    }

    @Test
    void what_is_gathered_is_heard_once() {
        add(quiet(1, 7, 9));
        add(news(1, 9, 10));
        moments.remove().run();
        hearings.remove().complete(null);

        add(news(1, 10, 11));

        assertEquals(List.of("1:7-10", "1:10-11"), heard());
    }

    @Test
    void a_moment_that_began_before_the_last_hearing_is_over() {
        add(quiet(1, 7, 9));
        add(news(1, 9, 10));
        hearings.remove().complete(null);
        add(quiet(1, 10, 11));
        moments.remove().run();
        assertEquals(List.of("1:7-10"), heard());

        moments.remove().run();

        assertEquals(List.of("1:7-10", "1:10-11"), heard());
    }

    @Test
    void what_comes_while_some_is_heard_has_its_turn_after_it() {
        add(quiet(1, 7, 9));
        moments.remove().run();

        var news = add(news(1, 9, 10));
        assertEquals(List.of("1:7-9"), heard());
        hearings.remove().complete(null);
        assertEquals(List.of("1:7-9", "1:9-10"), heard());
        assertFalse(news.isDone());
        hearings.remove().complete(null);
        assertTrue(news.isDone());
    }

    @Test
    void what_is_gathered_meanwhile_waits_for_its_own_moment() {
        add(quiet(1, 7, 9));
        moments.remove().run();
        var meanwhile = add(quiet(1, 9, 10));
        assertFalse(meanwhile.isDone());
        hearings.remove().complete(null);
        assertTrue(meanwhile.isDone());
        assertEquals(List.of("1:7-9"), heard());

        moments.remove().run();

        assertEquals(List.of("1:7-9", "1:9-10"), heard());
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 12})
    void what_does_not_follow_is_not_taken_for_one_with_what_is_gathered(long elsewhere) {
        add(quiet(1, 7, 9));
        add(quiet(1, elsewhere, 13));
        assertEquals(List.of("1:7-9"), heard());
        hearings.remove().complete(null);

        add(news(1, 13, 14));

        assertEquals(List.of("1:7-9", "1:%d-14".formatted(elsewhere)), heard());
    }

    @Test
    void what_is_enough_waits_for_nothing_more() {
        assertTrue(add(quiet(1, 0, 499)).isDone());
        assertEquals(List.of(), heard());

        assertFalse(add(quiet(1, 499, 500)).isDone());

        assertEquals(List.of("1:0-500"), heard());
    }

    @Test
    void where_hearing_has_failed_nothing_more_is_heard() {
        add(quiet(1, 7, 9));
        moments.remove().run();
        hearings.remove().completeExceptionally(new IllegalStateException("broken"));

        assertTrue(add(quiet(1, 9, 10)).isCompletedExceptionally());
        assertTrue(add(news(1, 10, 11)).isCompletedExceptionally());
        assertEquals(List.of("1:7-9"), heard());
    }

    private CompletableFuture<Void> add(Polled polled) {
        return gathering.add(polled).subscribeAsCompletionStage();
    }

    private Uni<Void> hear(Polled polled) {
        heard.add(polled);
        var hearing = new CompletableFuture<Void>();
        hearings.add(hearing);
        return Uni.createFrom().completionStage(hearing);
    }

    private List<String> heard() {
        return heard.stream().map(GatheringTest::places).toList();
    }

    private List<Long> offsets(int which) {
        return heard.get(which).records().stream().map(ConsumerRecord::offset).toList();
    }

    private static String places(Polled polled) {
        var places = new ArrayList<String>();
        new TreeMap<>(polled.begins())
                .forEach((partition, begin) -> places.add(
                        "%d:%d-%d".formatted(partition, begin, polled.ends().get(partition))));
        return String.join(" ", places);
    }

    private static boolean isQuiet(Polled polled) {
        return polled.records().stream().allMatch(found -> found.value().length == 0);
    }

    private static Polled quiet(int partition, long begin, long end) {
        return polled(partition, begin, end, new byte[0]);
    }

    private static Polled news(int partition, long begin, long end) {
        return polled(partition, begin, end, new byte[1]);
    }

    private static Polled polled(int partition, long begin, long end, byte[] value) {
        var records = LongStream.range(begin, end)
                .mapToObj(offset -> new ConsumerRecord<>("facts", partition, offset, new byte[0], value))
                .toList();
        return new Polled(records, Map.of(partition, begin), Map.of(partition, end));
    }
}
