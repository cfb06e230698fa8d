package io.sayonce.kit.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.database.Rows;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Writes what was added to stories: their facts, their projections, and when they have to be looked at again. */
final class Pages<S> {

    private static final String REMIND = """
            insert into deadline (subject, at, precedence)
            select d.subject, d.at, d.precedence from json_to_recordset(cast(cast(:deadlines as text) as json)) as d(
              subject uuid, at timestamptz, precedence timestamptz)
            order by d.subject
            on conflict (subject) do update
              set at = excluded.at, precedence = excluded.precedence, claimed_until = '-infinity'
            """;

    private static final String NEVER_MIND = """
            delete from deadline where subject in (
              select subject from deadline where subject in (
                select cast(s as uuid) from json_array_elements_text(cast(cast(:subjects as text) as json)) s)
              order by subject for update)
            """;

    private final Reading<S> reading;

    Pages(Reading<S> reading) {
        this.reading = reading;
    }

    /**
     * Gives the facts among them that this service told.
     *
     * @param stories in the order of their ids, so that writers do not block each other
     * @throws Unfoldable where a projection fails a story
     */
    Uni<List<Entry>> write(StatelessSession session, List<Growth<S>> stories) {
        var grown = stories.stream().filter(story -> !story.added().isEmpty()).toList();
        var pages = grown.stream().map(this::page).toList();
        return JournalTable.append(session, pages, reading.vocabulary().source())
                .chain(() -> project(session, grown))
                .chain(() -> remind(session, grown))
                .chain(() -> neverMind(session, grown))
                .replaceWith(grown.stream()
                        .flatMap(story -> story.added().stream())
                        .filter(entry -> entry.position().isEmpty())
                        .toList());
    }

    private JournalTable.Page page(Growth<S> story) {
        return new JournalTable.Page(story.added(), reading.person(story.after().state()));
    }

    private Uni<Void> project(StatelessSession session, List<Growth<S>> grown) {
        var projected = Uni.createFrom().voidItem();
        for (var story : grown) {
            projected = projected.chain(() -> project(session, story.after()));
        }
        return projected;
    }

    private Uni<Void> project(StatelessSession session, Folded<S> story) {
        try {
            return reading.project(session, story.state());
        } catch (RuntimeException broken) {
            throw new Unfoldable(story.subject(), broken);
        }
    }

    private Uni<Void> remind(StatelessSession session, List<Growth<S>> grown) {
        var deadlines = grown.stream()
                .filter(this::hasAnotherDeadline)
                .flatMap(story -> due(story.after()).stream()
                        .map(due -> Map.of("subject", id(story), "at", due.at(), "precedence", due.precedence())))
                .toList();
        return deadlines.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(REMIND)
                        .setParameter("deadlines", Rows.json(deadlines))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private Uni<Void> neverMind(StatelessSession session, List<Growth<S>> grown) {
        var over = grown.stream()
                .filter(story ->
                        due(story.before()).isPresent() && due(story.after()).isEmpty())
                .map(Pages::id)
                .toList();
        return over.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(NEVER_MIND)
                        .setParameter("subjects", Rows.json(over))
                        .executeUpdate()
                        .replaceWithVoid();
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
