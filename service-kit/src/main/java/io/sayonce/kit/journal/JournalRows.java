package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.database.Statements;
import io.sayonce.kit.personal.Keyring.Kept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/**
 * The rows of several stories.
 *
 * @param stories by subject, each by version
 * @param now by the database's clock
 * @param rebuilding whether {@link Rebuilding#IS_OUTSTANDING}
 */
record JournalRows(Map<UUID, List<Entry>> stories, Instant now, boolean rebuilding) {

    private static final Comparator<Entry> BY_VERSION = Comparator.comparingInt(Entry::version);

    /** In any order: what the database sorts here it carries along whole. */
    private static final String READ = """
            select clock_timestamp(), %s,
                   j.subject, j.version, j.id, j.source, j.type, cast(j.headers as text), cast(j.value as text),
                   j.topic_partition, j.topic_offset%s
            from (values (1)) as once left join journal j on j.subject = any ($1)%s
            """;

    private static final String READ_STORIES = READ.formatted(Rebuilding.IS_OUTSTANDING, "", "");

    private static final String READ_ONE =
            READ.formatted(Rebuilding.IS_OUTSTANDING, ", asked.person, k.person is not null, k.wrapped", """

            cross join lateral (values (coalesce(cast($2 as uuid), case j.version when 1 then j.person end)))
              as asked(person)
            left join person_key k on k.person = asked.person""");

    /** The columns of what is read, by their number: looking for their names would be done for each row. */
    private static final int NOW = 0;

    private static final int REBUILDING = 1;
    private static final int SUBJECT = 2;
    private static final int VERSION = 3;
    private static final int ID = 4;
    private static final int SOURCE = 5;
    private static final int TYPE = 6;
    private static final int HEADERS = 7;
    private static final int VALUE = 8;
    private static final int PARTITION = 9;
    private static final int OFFSET = 10;
    private static final int PERSON = 11;
    private static final int IS_KNOWN = 12;
    private static final int WRAPPED = 13;

    List<Entry> of(UUID subject) {
        return stories.getOrDefault(subject, List.of());
    }

    static Uni<JournalRows> read(Statements statements, Collection<UUID> subjects) {
        return statements.rows(READ_STORIES, Statements.ids(subjects)).map(JournalRows::rows);
    }

    /** One story as it was read, with the key that was asked for. */
    record WithKey(JournalRows rows, Optional<Kept> key) {}

    /**
     * Reads one story with a person's key.
     *
     * @param person whose; where it is not given, the one whose words the story holds, if the journal tells that
     */
    static Uni<WithKey> read(Statements statements, UUID subject, Optional<UUID> person) {
        return statements
                .rows(READ_ONE, Statements.ids(List.of(subject)), person.orElse(null))
                .map(rows -> new WithKey(rows(rows), key(rows)));
    }

    private static JournalRows rows(List<Row> rows) {
        var stories = new HashMap<UUID, List<Entry>>();
        for (var row : rows) {
            if (row.getUUID(SUBJECT) != null) {
                var entry = entry(row);
                stories.computeIfAbsent(entry.subject(), subject -> new ArrayList<>())
                        .add(entry);
            }
        }
        stories.values().forEach(story -> story.sort(BY_VERSION));
        return new JournalRows(
                stories,
                rows.get(0).getOffsetDateTime(NOW).toInstant(),
                rows.get(0).getBoolean(REBUILDING));
    }

    private static Optional<Kept> key(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.getUUID(PERSON) != null)
                .findFirst()
                .map(row -> new Kept(
                        row.getUUID(PERSON), row.getBoolean(IS_KNOWN), Optional.ofNullable(row.getString(WRAPPED))));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID(SUBJECT),
                row.getInteger(VERSION),
                new KeptHeaders(row.getUUID(ID), row.getString(SOURCE), row.getString(TYPE), row.getString(HEADERS)),
                row.getString(VALUE),
                Optional.ofNullable(row.getLong(OFFSET))
                        .map(offset -> new Entry.Position(row.getInteger(PARTITION), offset)));
    }
}
