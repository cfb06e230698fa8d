package io.sayonce.kit.hearing;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.journal.Chapter.Line;
import io.sayonce.kit.journal.Entry.Position;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Headers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

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

    private record Waiting(
            UUID subject,
            @JsonProperty("topic_partition") int partition,
            @JsonProperty("topic_offset") long offset,
            String headers,
            String value,
            String reason) {}

    /** Nothing is added to a parked story's facts by others until this transaction ends. */
    static Uni<Void> hold(Statements statements, UUID subject) {
        return statements.rows("""
                        select from parked where subject = $1
                        order by topic_partition, topic_offset for update
                        """, subject).replaceWithVoid();
    }

    static Stream<Part> keep(List<Line> lines, String reason) {
        return Bundle.part(
                KEEP, lines.stream().map(line -> waiting(line, reason)).toList());
    }

    /** Takes a story's facts off the shelf, in order. */
    static Uni<List<Line>> take(Statements statements, UUID subject) {
        return statements
                .rows("""
                        delete from parked where subject = $1
                        returning topic_partition, topic_offset, cast(headers as text), cast(value as text)
                        """, subject)
                .map(rows -> rows.stream().map(Parked::line).sorted(BY_PLACE).toList());
    }

    private static Line line(Row row) {
        return new Line(
                Headers.of(FactJson.map(row.getString(2))),
                row.getString(3),
                new Position(row.getInteger(0), row.getLong(1)),
                true);
    }

    private static Waiting waiting(Line line, String reason) {
        return new Waiting(
                line.headers().subject(),
                line.position().partition(),
                line.position().offset(),
                Rows.json(line.headers().all()),
                line.value(),
                reason);
    }
}
