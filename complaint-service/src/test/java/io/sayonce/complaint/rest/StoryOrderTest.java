package io.sayonce.complaint.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.journal.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StoryOrderTest {

    private static final int READERS = 200;
    private static final int PAGE = 3;
    private static final UUID STORY = Ids.next();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void who_reads_page_by_page_has_what_was_there_at_the_beginning_once_and_in_order(long seed) {
        var random = new Random(seed);
        for (var reader = 0; reader < READERS; reader++) {
            var story = new Growing(random);
            story.goOn(30);
            var before = ids(StoryOrder.of(story.entries));

            var read = new ArrayList<UUID>();
            var rest = StoryOrder.of(story.entries);
            while (!rest.isEmpty()) {
                read.addAll(ids(rest.subList(0, Math.min(PAGE, rest.size()))));
                story.goOn(random.nextInt(PAGE));
                rest = StoryOrder.after(read.get(read.size() - 1), story.entries);
            }

            assertEquals(before, read.stream().filter(before::contains).toList());
        }
    }

    @Test
    void nothing_comes_after_a_fact_of_another_story() {
        var story = new Growing(new Random(13));
        story.goOn(30);

        assertThrows(Refused.class, () -> StoryOrder.after(Ids.next(), story.entries));
    }

    private static List<UUID> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.headers().id()).toList();
    }

    /** A story in one service's journal: others say something, too, and the topic says in which order. */
    private static final class Growing {

        private final List<Entry> entries = new ArrayList<>();
        private final Deque<UUID> outbox = new ArrayDeque<>();
        private final List<UUID> topic = new ArrayList<>();
        private final Random random;
        private int heard;

        Growing(Random random) {
            this.random = random;
        }

        void goOn(int steps) {
            for (var step = 0; step < steps; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> decide();
                    case 1 -> topic.add(Ids.next());
                    case 2 -> Optional.ofNullable(outbox.poll()).ifPresent(topic::add);
                    default -> hear();
                }
            }
        }

        private void decide() {
            var fact = Ids.next();
            entries.add(entry(entries.size() + 1, fact, Optional.empty()));
            outbox.add(fact);
        }

        private void hear() {
            if (heard == topic.size()) {
                return;
            }
            var fact = topic.get(heard);
            var position = Optional.of(new Entry.Position(0, heard++));
            var known = ids(entries).indexOf(fact);
            if (known < 0) {
                entries.add(entry(entries.size() + 1, fact, position));
            } else {
                entries.set(known, entry(known + 1, fact, position));
            }
        }

        private static Entry entry(int version, UUID fact, Optional<Entry.Position> position) {
            return new Entry(STORY, version, Headers.of(Map.of("ce_id", fact.toString())), "{}", position);
        }
    }
}
