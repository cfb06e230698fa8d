package io.sayonce.kit.hearing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.hearing.Survey.Extent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was heard: kept with what was heard, in the same transaction. */
final class Positions {

    private static final String ADVANCE = """
            update heard h set next_offset = greatest(h.next_offset, r.next)
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(topic text, partition int, next bigint)
            where h.topic = r.topic and h.topic_partition = r.partition
            """;

    private static final String HOLD = """
            select topic, topic_partition, next_offset, live_from from heard
            where (topic, topic_partition) in (select * from unnest(cast($1 as text[]), cast($2 as int[])))
            order by topic, topic_partition for update
            """;

    private static final String SAVE = """
            update heard h set next_offset = r.next, live_from = r.live_from
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              topic text, partition int, next bigint, live_from bigint)
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
                .map(Positions::places);
    }

    /** Notes first places of those partitions that have none, all at once. */
    static Uni<Void> note(Statements statements, Map<TopicPartition, Extent> extents) {
        var places = new HashMap<TopicPartition, Place>();
        extents.forEach((partition, extent) -> places.put(partition, Place.first(extent)));
        return Bundle.of(Bundle.part(NOTE, rows(places))).run(statements);
    }

    /** The places of those partitions that have one, held against their hearers until the transaction ends. */
    static Uni<Map<TopicPartition, Place>> hold(Statements statements, Collection<TopicPartition> partitions) {
        var topics = partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
        var numbers = partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
        return statements.rows(HOLD, topics, numbers).map(Positions::places);
    }

    /** Moves places forward over what was polled, never back, and leaves what a rebuild has noted there. */
    static Stream<Part> advance(Polled polled) {
        return Bundle.part(
                ADVANCE,
                polled.ends().entrySet().stream()
                        .map(end -> Map.of("topic", polled.topic(), "partition", end.getKey(), "next", end.getValue()))
                        .toList());
    }

    static Uni<Void> save(Statements statements, Map<TopicPartition, Place> places) {
        return Bundle.of(Bundle.part(SAVE, rows(places))).run(statements);
    }

    private static List<Map<String, Object>> rows(Map<TopicPartition, Place> places) {
        return places.entrySet().stream()
                .map(place -> place.getValue()
                        .in(place.getKey().topic(), place.getKey().partition()))
                .toList();
    }

    private static Map<TopicPartition, Place> places(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new TopicPartition(row.getString(0), row.getInteger(1)),
                        row -> new Place(row.getLong(2), row.getLong(3))));
    }
}
