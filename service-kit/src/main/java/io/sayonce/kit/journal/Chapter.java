package io.sayonce.kit.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Overtaken;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.journal.Entry.Position;
import io.sayonce.kit.personal.Seal;
import io.smallrye.mutiny.Uni;

/** Adds what was heard to the stories, and what follows from it, with whatever else its hearer writes. */
public final class Chapter<S> {

    private final Reading<S> reading;
    private final Teller<S> teller;
    private final Pages<S> pages;

    Chapter(Reading<S> reading) {
        this.reading = reading;
        this.teller = new Teller<>(reading);
        this.pages = new Pages<>(reading);
    }

    /**
     * A fact as it was heard.
     *
     * @param live whether what follows from it by rule is to be told; not while a lost journal is read again
     */
    public record Line(Headers headers, String value, Position position, boolean live) {}

    /** Which of these facts the journal holds already. */
    public Uni<Set<UUID>> known(Statements statements, Collection<Line> lines) {
        var ids = lines.stream().map(line -> line.headers().id()).toList();
        return JournalTable.known(statements, ids);
    }

    /** Whether a fact in this service's own name was said by somebody else: its journal does not hold it. */
    public boolean isForged(Line line, Set<UUID> known) {
        return line.live()
                && reading.vocabulary().source().equals(line.headers().source())
                && !known.contains(line.headers().id());
    }

    /**
     * Adds facts in topic order, and gives those that were told in turn. What was heard before is only given its place;
     * subjects are taken in sorted order, so that batches do not block each other.
     *
     * @param besides what is to be written with them
     * @throws Unfoldable where a story's rules fail
     * @throws Overtaken where more is known by now
     */
    public Uni<List<Entry>> add(Statements statements, List<Line> lines, Set<UUID> known, Bundle besides) {
        var fresh = new TreeMap<UUID, LinkedHashMap<UUID, Line>>(Rows.BY_ID);
        var places = new HashMap<UUID, Position>();
        for (var line : lines) {
            var id = line.headers().id();
            if (known.contains(id)) {
                places.putIfAbsent(id, line.position());
            } else {
                fresh.computeIfAbsent(line.headers().subject(), subject -> new LinkedHashMap<>())
                        .putIfAbsent(id, line);
            }
        }
        var written = besides.with(JournalTable.place(places));
        return fresh.isEmpty()
                ? pages.write(statements, List.of(), written)
                : JournalRows.read(statements, fresh.keySet())
                        .invoke(rows -> requireFresh(fresh, rows))
                        .chain(rows -> pages.write(statements, grown(fresh, rows), written));
    }

    /** What was not known may have been added since by another hearer; nothing may be made of hearing it twice. */
    private static void requireFresh(Map<UUID, LinkedHashMap<UUID, Line>> fresh, JournalRows rows) {
        fresh.forEach((subject, lines) -> {
            if (rows.of(subject).stream()
                    .anyMatch(entry -> lines.containsKey(entry.headers().id()))) {
                throw new Overtaken();
            }
        });
    }

    private List<Growth<S>> grown(Map<UUID, LinkedHashMap<UUID, Line>> fresh, JournalRows rows) {
        return fresh.entrySet().stream()
                .map(story -> grown(story.getKey(), story.getValue().values(), rows))
                .toList();
    }

    /** Whatever the rules throw is the story's fault and not the moment's. */
    private Growth<S> grown(UUID subject, Collection<Line> lines, JournalRows rows) {
        try {
            var before = teller.fold(subject, rows.of(subject), rows.now());
            return new Growth<>(before, hear(before, lines));
        } catch (RuntimeException broken) {
            throw new Unfoldable(subject, broken);
        }
    }

    private Folded<S> hear(Folded<S> before, Collection<Line> lines) {
        var story = before;
        var live = false;
        for (var line : lines) {
            story = teller.hear(story, line.headers(), line.value(), line.position());
            live |= line.live();
        }
        return live ? teller.settle(story, Seal.without(Seal.Standing.NOT_HEARD)) : story;
    }
}
