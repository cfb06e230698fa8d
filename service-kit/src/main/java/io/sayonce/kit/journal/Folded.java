package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A story as read up to now.
 *
 * @param state what its facts come to
 * @param entries the facts, by version
 * @param now the database's clock at the moment of reading
 */
public record Folded<S>(UUID subject, S state, List<Entry> entries, Instant now) {

    /** Whether this service has heard of the subject at all. */
    public boolean known() {
        return !entries.isEmpty();
    }

    int nextVersion() {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).version() + 1;
    }

    int nextSequence(String source) {
        return entries.stream()
                        .filter(entry -> source.equals(entry.headers().source()))
                        .mapToInt(entry -> entry.headers().sequence())
                        .max()
                        .orElse(0)
                + 1;
    }

    boolean tells(UUID fact) {
        return entry(fact).isPresent();
    }

    /** Where it tells a fact. */
    Optional<Entry> entry(UUID fact) {
        return entries.stream()
                .filter(entry -> fact.equals(entry.headers().id()))
                .findFirst();
    }

    Folded<S> with(Entry entry, S next) {
        var longer = new ArrayList<>(entries);
        longer.add(entry);
        return new Folded<>(subject, next, Collections.unmodifiableList(longer), now);
    }

    /** What was added since an earlier reading of the same story. */
    List<Entry> since(Folded<S> earlier) {
        return entries.subList(earlier.entries.size(), entries.size());
    }
}
