package io.sayonce.kit.hearing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.hearing.Survey.Extent;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was heard: kept with what was heard, in the same transaction. */
final class Positions {

    private static final String ADVANCE = """
            update heard h set next_offset = greatest(h.next_offset, r.next)
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(topic text, partition int, next bigint)
            where h.topic = r.topic and h.topic_partition = r.partition
            """;

    private static final String NOTE = """
            insert into heard (topic, topic_partition, next_offset, live_from)
            select topic, partition, next, live_from
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              topic text, partition int, next bigint, live_from bigint)
            order by topic, partition on conflict do nothing
            """;

    private Positions() {}

    /**
     * Where hearing goes on.
     *
     * @param next the offset that has not been heard
     * @param liveFrom below it, what follows by rule was told before a lost journal is read again
     */
    record Place(long next, long liveFrom) {

        /** Of a partition that was never heard: all that it holds was reacted to before, if there is anything. */
        private static Place first(Extent extent) {
            return new Place(extent.begin(), extent.end() > extent.begin() ? extent.end() : 0);
        }

        /** As a row of a statement. */
        Map<String, Object> in(String topic, int partition) {
            return Map.of("topic", topic, "partition", partition, "next", next, "live_from", liveFrom);
        }
    }

    /** The places of all partitions that have one. */
    static Uni<Map<TopicPartition, Place>> all(Statements statements) {
        return statements
                .rows("select topic, topic_partition, next_offset, live_from from heard")
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new TopicPartition(row.getString(0), row.getInteger(1)),
                                row -> new Place(row.getLong(2), row.getLong(3)))));
    }

    /** Notes first places of those partitions that have none, all at once. */
    static Uni<Void> note(Statements statements, Map<TopicPartition, Extent> extents) {
        var rows = extents.entrySet().stream()
                .map(noted -> Place.first(noted.getValue())
                        .in(noted.getKey().topic(), noted.getKey().partition()))
                .toList();
        return Bundle.of(Bundle.part(NOTE, rows)).run(statements);
    }

    /** The place of a partition, held against its hearers until the transaction ends; none where it was never heard. */
    static Uni<Optional<Place>> hold(Statements statements, TopicPartition partition) {
        return statements
                .rows("""
                        select next_offset, live_from from heard
                        where topic = $1 and topic_partition = $2 for update
                        """, partition.topic(), partition.partition())
                .map(rows -> rows.stream()
                        .map(row -> new Place(row.getLong(0), row.getLong(1)))
                        .findFirst());
    }

    /** Moves places forward over what was polled, never back, and leaves what a rebuild has noted there. */
    static Stream<Part> advance(Polled polled) {
        return Bundle.part(
                ADVANCE,
                polled.ends().entrySet().stream()
                        .map(end -> Map.of("topic", polled.topic(), "partition", end.getKey(), "next", end.getValue()))
                        .toList());
    }

    static Uni<Void> save(Statements statements, TopicPartition partition, Place place) {
        return statements
                .run("""
                        update heard set next_offset = $3, live_from = $4 where topic = $1 and topic_partition = $2
                        """, partition.topic(), partition.partition(), place.next(), place.liveFrom())
                .replaceWithVoid();
    }
}
