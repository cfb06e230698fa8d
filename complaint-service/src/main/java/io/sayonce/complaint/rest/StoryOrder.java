package io.sayonce.complaint.rest;

import java.util.Comparator;
import java.util.List;

import io.sayonce.kit.journal.Entry;

/** The order in which people read a story: as the topic holds it, and last what the topic does not hold yet. */
final class StoryOrder {

    private static final Comparator<Entry> ORDER = Comparator.<Entry>comparingLong(
                    entry -> entry.position().map(Entry.Position::offset).orElse(Long.MAX_VALUE))
            .thenComparing(Entry::version);

    private StoryOrder() {}

    static List<Entry> of(List<Entry> entries) {
        return entries.stream().sorted(ORDER).toList();
    }
}
