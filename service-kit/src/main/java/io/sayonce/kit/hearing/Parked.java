package io.sayonce.kit.hearing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.journal.Chapter.Line;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Stories that could not be added to, and all their facts since: kept in order until they are replayed. */
final class Parked {

    private Parked() {}

    private record Row(
            UUID subject,
            @JsonProperty("topic_partition") int partition,
            @JsonProperty("topic_offset") long offset,
            String headers,
            String value,
            String reason) {}

    /** Which of these stories are parked. */
    static Uni<Set<UUID>> among(StatelessSession session, Collection<UUID> subjects) {
        return session.createNativeQuery("""
                        select distinct cast(subject as text) from parked where subject in
                        (select cast(s as uuid) from json_array_elements_text(cast(cast(:subjects as text) as json)) s)
                        """, String.class)
                .setParameter("subjects", Rows.json(subjects))
                .getResultList()
                .map(found -> found.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    static Uni<Void> keep(StatelessSession session, List<Line> lines, String reason) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into parked (subject, topic_partition, topic_offset, headers, value, reason)
                        select subject, topic_partition, topic_offset, cast(headers as json), cast(value as json), reason
                        from json_to_recordset(cast(cast(:rows as text) as json)) as r(
                          subject uuid, topic_partition int, topic_offset bigint, headers text, value text, reason text)
                        on conflict do nothing
                        """)
                .setParameter(
                        "rows",
                        Rows.json(lines.stream().map(line -> row(line, reason)).toList()))
                .executeUpdate()
                .replaceWithVoid();
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
