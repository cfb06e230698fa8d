package io.sayonce.kit.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Upsert;
import io.smallrye.mutiny.Uni;

/** Writes what was added to stories: their facts, their projections, and when they have to be looked at again. */
final class Pages<S> {

    private static final String REMIND = """
            insert into deadline (subject, at, precedence)
            select d.subject, d.at, d.precedence from json_to_recordset(cast(cast(:rows as text) as json)) as d(
              subject uuid, at timestamptz, precedence timestamptz)
            order by d.subject
            on conflict (subject) do update
              set at = excluded.at, precedence = excluded.precedence, claimed_until = '-infinity'
            """;

    private static final String NEVER_MIND = """
            delete from deadline where subject = any (array(
              select subject from deadline where subject = any (array(
                select cast(s as uuid) from json_array_elements_text(cast(cast(:rows as text) as json)) s))
              order by subject for update))
            """;

    private final Reading<S> reading;

    Pages(Reading<S> reading) {
        this.reading = reading;
    }

    /**
     * Gives the facts among them that this service told.
     *
     * @param stories in the order of their ids, so that writers do not block each other
     * @param besides what is to be written with them
     * @throws Unfoldable where a projection fails a story
     */
    Uni<List<Entry>> write(Statements statements, List<Growth<S>> stories, Bundle besides) {
        var grown = stories.stream().filter(story -> !story.added().isEmpty()).toList();
        var pages = grown.stream().map(this::page).toList();
        var rows = grown.stream().flatMap(this::rows).toList();
        return besides.with(Stream.of(
                                JournalTable.append(pages, reading.vocabulary().source()),
                                Upsert.of(rows),
                                remind(grown),
                                neverMind(grown))
                        .flatMap(parts -> parts))
                .run(statements)
                .replaceWith(() -> grown.stream()
                        .flatMap(story -> story.added().stream())
                        .filter(entry -> entry.position().isEmpty())
                        .toList());
    }

    private JournalTable.Page page(Growth<S> story) {
        return new JournalTable.Page(story.added(), reading.person(story.after().state()));
    }

    private Stream<?> rows(Growth<S> story) {
        try {
            return reading.rows(story.after().state()).stream();
        } catch (RuntimeException broken) {
            throw new Unfoldable(story.after().subject(), broken);
        }
    }

    private Stream<Part> remind(List<Growth<S>> grown) {
        return Bundle.part(
                REMIND,
                grown.stream()
                        .filter(this::hasAnotherDeadline)
                        .flatMap(story -> due(story.after()).stream()
                                .map(due ->
                                        Map.of("subject", id(story), "at", due.at(), "precedence", due.precedence())))
                        .toList());
    }

    private Stream<Part> neverMind(List<Growth<S>> grown) {
        return Bundle.part(
                NEVER_MIND,
                grown.stream()
                        .filter(story -> due(story.before()).isPresent()
                                && due(story.after()).isEmpty())
                        .map(Pages::id)
                        .toList());
    }

    private boolean hasAnotherDeadline(Growth<S> story) {
        return !story.before().known() || !due(story.after()).equals(due(story.before()));
    }

    /** When a story is to be looked at again, and which one comes first where the time of several has come. */
    private record Due(String at, String precedence) {}

    private Optional<Due> due(Folded<S> story) {
        return reading.nextDue(story.state())
                .map(at -> new Due(
                        micros(at), micros(reading.precedence(story.state()).orElse(at))));
    }

    /** The database counts microseconds; a moment too late is right, a moment too early would find nothing due. */
    private static String micros(Instant at) {
        return at.plusNanos(999).truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static UUID id(Growth<?> story) {
        return story.after().subject();
    }
}
