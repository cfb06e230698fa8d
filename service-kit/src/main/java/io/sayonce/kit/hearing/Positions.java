package io.sayonce.kit.hearing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was heard: kept with what was heard, in the same transaction. */
final class Positions {

    private static final String ADVANCE = """
            insert into heard (topic, topic_partition, next_offset)
            select topic, partition, next from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              topic text, partition int, next bigint)
            order by topic, partition
            on conflict (topic, topic_partition) do update
            set next_offset = greatest(heard.next_offset, excluded.next_offset)
            """;

    private Positions() {}

    /**
     * Where hearing goes on.
     *
     * @param next the offset that has not been heard
     * @param liveFrom below it, what follows by rule was told before a lost journal is read again
     */
    record Place(long next, long liveFrom) {}

    /** The places of some partitions, held against other hearers of the same partitions until the transaction ends. */
    static Uni<Map<Integer, Place>> hold(Statements statements, String topic, Set<Integer> partitions) {
        return statements.rows("""
                        select topic_partition, next_offset, live_from from heard
                        where topic = $1 and topic_partition = any ($2)
                        order by topic_partition for update
                        """, topic, partitions.toArray(Integer[]::new)).map(rows -> {
            var places = new TreeMap<Integer, Place>();
            rows.forEach(row -> places.put(row.getInteger(0), new Place(row.getLong(1), row.getLong(2))));
            return places;
        });
    }

    /** The places in what these were polled from. */
    static Uni<Map<Integer, Place>> hold(Statements statements, Polled polled) {
        return hold(statements, polled.topic(), polled.partitions());
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
                        insert into heard (topic, topic_partition, next_offset, live_from)
                        values ($1, $2, $3, $4)
                        on conflict (topic, topic_partition) do update
                        set next_offset = excluded.next_offset, live_from = excluded.live_from
                        """, partition.topic(), partition.partition(), place.next(), place.liveFrom())
                .replaceWithVoid();
    }
}
