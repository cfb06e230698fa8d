package io.sayonce.kit.hearing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.journal.Chapter.Line;
import io.sayonce.kit.journal.Entry.Position;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Headers;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Stories that could not be added to, and all their facts since: kept in order until they are replayed. */
final class Parked {

    private static final Comparator<Line> BY_PLACE = Comparator.<Line>comparingInt(
                    line -> line.position().partition())
            .thenComparingLong(line -> line.position().offset());

    private static final String KEEP = """
            insert into parked (subject, topic_partition, topic_offset, headers, value, reason)
            select subject, topic_partition, topic_offset, cast(headers as json), cast(value as json), reason
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              subject uuid, topic_partition int, topic_offset bigint, headers text, value text, reason text)
            order by subject, topic_partition, topic_offset
            on conflict do nothing
            """;

    private Parked() {}

    private record Row(
            UUID subject,
            @JsonProperty("topic_partition") int partition,
            @JsonProperty("topic_offset") long offset,
            String headers,
            String value,
            String reason) {}

    /** Which of these stories are parked; they are not replayed before this transaction ends. */
    static Uni<Set<UUID>> among(StatelessSession session, Collection<UUID> subjects) {
        return session.createNativeQuery("""
                        select distinct cast(subject as text) from (
                          select subject from parked where subject in (
                            select cast(s as uuid) from json_array_elements_text(cast(cast(:subjects as text) as json)) s)
                          order by subject, topic_partition, topic_offset for update) as held
                        """, String.class)
                .setParameter("subjects", Rows.json(subjects))
                .getResultList()
                .map(found -> found.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    static Stream<Part> keep(List<Line> lines, String reason) {
        return Bundle.part(KEEP, lines.stream().map(line -> row(line, reason)).toList());
    }

    /** Takes a story's facts off the shelf, in order. */
    static Uni<List<Line>> take(StatelessSession session, UUID subject) {
        return session.createNativeQuery("""
                        delete from parked where subject = cast(:subject as uuid)
                        returning topic_partition, topic_offset, cast(headers as text), cast(value as text)
                        """, Object[].class)
                .setParameter("subject", subject.toString())
                .getResultList()
                .map(rows -> rows.stream().map(Parked::line).sorted(BY_PLACE).toList());
    }

    private static Line line(Object[] row) {
        return new Line(
                new Headers(FactJson.map((String) row[2])),
                (String) row[3],
                new Position(((Number) row[0]).intValue(), ((Number) row[1]).longValue()),
                true);
    }

    private static Row row(Line line, String reason) {
        return new Row(
                line.headers().subject(),
                line.position().partition(),
                line.position().offset(),
                Rows.json(line.headers().all()),
                line.value(),
                reason);
    }
}
