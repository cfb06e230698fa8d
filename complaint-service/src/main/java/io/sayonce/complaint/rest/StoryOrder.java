package io.sayonce.complaint.rest;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.rest.RequestRefusals;

/** The order in which people read a story: as the topic holds it, and last what the topic does not hold yet. */
final class StoryOrder {

    private static final Comparator<Entry> ORDER = Comparator.<Entry>comparingLong(
                    entry -> entry.position().map(Entry.Position::offset).orElse(Long.MAX_VALUE))
            .thenComparing(Entry::version);

    private StoryOrder() {}

    /**
     * What comes after this fact, wherever it stands by now. Facts that have no place get one in their order and behind
     * all that have one, so that what is known keeps its order and only what is heard comes between.
     */
    static List<Entry> after(UUID fact, List<Entry> entries) {
        var ordered = of(entries);
        var place = IntStream.range(0, ordered.size())
                .filter(index -> ordered.get(index).headers().id().equals(fact))
                .findFirst()
                .orElseThrow(() -> new Refused(RequestRefusals.BAD_CURSOR));
        return ordered.subList(place + 1, ordered.size());
    }

    static List<Entry> of(List<Entry> entries) {
        return entries.stream().sorted(ORDER).toList();
    }
}
