package io.sayonce.kit.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Writes what was added to a story: its facts, its projections, and when it has to be looked at again. */
final class Pages<S> {

    private final Reading<S> reading;

    Pages(Reading<S> reading) {
        this.reading = reading;
    }

    /** Gives the facts among them that this service told. */
    Uni<List<Entry>> write(StatelessSession session, Folded<S> before, Folded<S> after) {
        var added = after.since(before);
        if (added.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var source = reading.vocabulary().source();
        return JournalTable.append(session, added, source, reading.person(after.state()))
                .chain(() -> reading.project(session, after.state()))
                .chain(() -> remind(session, before, after))
                .replaceWith(added.stream()
                        .filter(entry -> entry.position().isEmpty())
                        .toList());
    }

    private Uni<Void> remind(StatelessSession session, Folded<S> before, Folded<S> after) {
        var next = reading.nextDue(after.state());
        if (before.known() && next.equals(reading.nextDue(before.state()))) {
            return Uni.createFrom().voidItem();
        }
        return next.map(at -> at(session, after, at)).orElseGet(() -> nevermind(session, before, after));
    }

    private Uni<Void> at(StatelessSession session, Folded<S> story, Instant at) {
        return session.createNativeQuery("""
                        insert into deadline (subject, at) values (cast(:subject as uuid), cast(:at as timestamptz))
                        on conflict (subject) do update set at = excluded.at, claimed_until = '-infinity'
                        """)
                .setParameter("subject", story.subject().toString())
                .setParameter("at", upToMicros(at).atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> nevermind(StatelessSession session, Folded<S> before, Folded<S> after) {
        if (Optional.empty().equals(reading.nextDue(before.state()))) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("delete from deadline where subject = cast(:subject as uuid)")
                .setParameter("subject", after.subject().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The database counts microseconds; a moment too late is right, a moment too early would find nothing due. */
    private static Instant upToMicros(Instant at) {
        return at.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
    }
}
