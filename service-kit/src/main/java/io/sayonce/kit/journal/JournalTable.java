package io.sayonce.kit.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.smallrye.mutiny.Uni;

/** The statements on the journal and its outbox; rows travel as one JSON parameter, so that many are one statement. */
final class JournalTable {

    /** Complaints are spread over this many buckets, which relays share out among themselves. */
    static final int BUCKETS = 64;

    private static final String APPEND = """
            insert into journal (
              subject, version, id, source, type, headers, value, topic_partition, topic_offset, person)
            select subject, version, id, source, type, cast(headers as json), cast(value as json),
                   topic_partition, topic_offset, person
            from json_to_recordset(cast(cast(:rows as text) as json)) as f(
              subject uuid, version int, id uuid, source text, type text, headers text, value text,
              topic_partition int, topic_offset bigint, person uuid)
            """;

    private static final String PUBLISH = """
            insert into outbox (bucket, subject, version, person)
            select bucket, subject, version, person from json_to_recordset(cast(cast(:rows as text) as json)) as f(
              bucket smallint, subject uuid, version int, person uuid)
            """;

    private static final String KNOWN = "select id from journal where id = any ($1)";

    private static final String PLACE = """
            update journal j set topic_partition = f.topic_partition, topic_offset = f.topic_offset
            from json_to_recordset(cast(cast(:rows as text) as json)) as f(
              id uuid, topic_partition int, topic_offset bigint)
            cross join lateral (select ctid from journal where id = f.id and topic_offset is null limit 1) k
            where j.ctid = k.ctid
            """;

    private JournalTable() {}

    /** What is added to one story, and whose words it holds. */
    record Page(List<Entry> entries, Optional<UUID> person) {}

    static Stream<Part> append(List<Page> pages, String source) {
        var facts = pages.stream()
                .flatMap(page -> page.entries().stream().map(entry -> row(entry, page.person())))
                .toList();
        var published = pages.stream()
                .flatMap(page -> page.entries().stream()
                        .filter(entry -> entry.position().isEmpty()
                                && source.equals(entry.headers().source()))
                        .map(entry -> published(entry, page.person())))
                .toList();
        return Stream.concat(Bundle.part(APPEND, facts), Bundle.part(PUBLISH, published));
    }

    /** Which of these facts the journal holds already. */
    static Uni<Set<UUID>> known(Statements statements, Collection<UUID> ids) {
        return statements
                .rows(KNOWN, Statements.ids(ids))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).collect(Collectors.toSet()));
    }

    /** Notes where the topic holds facts that the journal held before; their first place counts. */
    static Stream<Part> place(Map<UUID, Entry.Position> positions) {
        var rows = new ArrayList<Map<String, Object>>();
        positions.forEach(
                (id, at) -> rows.add(Map.of("id", id, "topic_partition", at.partition(), "topic_offset", at.offset())));
        return Bundle.part(PLACE, rows);
    }

    static short bucket(UUID subject) {
        return (short) Math.floorMod(subject.hashCode(), BUCKETS);
    }

    private static Map<String, Object> row(Entry entry, Optional<UUID> person) {
        var headers = entry.headers();
        var row = new HashMap<String, Object>();
        row.put("subject", entry.subject());
        row.put("version", entry.version());
        row.put("id", headers.id());
        row.put("source", headers.source());
        row.put("type", headers.type());
        row.put("headers", json(headers.all()));
        row.put("value", entry.value());
        entry.position().ifPresent(at -> {
            row.put("topic_partition", at.partition());
            row.put("topic_offset", at.offset());
        });
        person.ifPresent(id -> row.put("person", id));
        return row;
    }

    private static Map<String, Object> published(Entry entry, Optional<UUID> person) {
        var row = new HashMap<String, Object>();
        row.put("bucket", bucket(entry.subject()));
        row.put("subject", entry.subject());
        row.put("version", entry.version());
        person.ifPresent(id -> row.put("person", id));
        return row;
    }

    private static String json(Object value) {
        try {
            return FactJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
