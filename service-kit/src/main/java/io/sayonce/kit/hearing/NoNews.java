package io.sayonce.kit.hearing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Transactions;
import io.smallrye.mutiny.Uni;

/**
 * Hears what brings a service nothing new: facts that do not concern it, and its own as they come back from the topic. All
 * that is left to do is to move the places on, and to note where its own stand; one statement does, and holds nothing.
 */
final class NoNews {

    private static final String PASS = """
            with own as (
              select id, partition, at from json_to_recordset(cast(cast($3 as text) as json)) as r(
                id uuid, partition int, at bigint)),
            passed as (
              update heard set next_offset = p.next from (
                select h.topic_partition as partition, r.next
                from json_to_recordset(cast(cast($2 as text) as json)) as r(partition int, begins bigint, next bigint)
                join heard h on h.topic = $1 and h.topic_partition = r.partition
                where h.next_offset between r.begins and r.next
                and not exists (
                  select from own where not exists (select from journal where journal.id = own.id))
                order by h.topic_partition for update of h) p
              where heard.topic = $1 and heard.topic_partition = p.partition
              returning heard.topic_partition),
            placed as (
              update journal j set topic_partition = own.partition, topic_offset = own.at
              from own where j.id = own.id and j.topic_offset is null
              and own.partition in (select topic_partition from passed))
            select cast(count(*) as int) from passed
            """;

    private NoNews() {}

    /**
     * Whether it is done. It is not where a place is not where these records begin, or one of the facts is not known; then
     * the partitions that are concerned, or all of them, stand where they stood.
     *
     * @param own the facts among what was polled; all others are of no concern
     */
    static Uni<Boolean> pass(Transactions transactions, Polled polled, List<Heard> own) {
        return transactions.one(statements -> statements
                .row(PASS, polled.topic(), Rows.json(places(polled)), Rows.json(rows(own)))
                .map(row -> row.getInteger(0) == polled.partitions().size()));
    }

    private static List<Map<String, Object>> places(Polled polled) {
        return polled.ends().entrySet().stream()
                .map(end -> Map.<String, Object>of(
                        "partition", end.getKey(), "begins", polled.begins().get(end.getKey()), "next", end.getValue()))
                .toList();
    }

    /** Of a fact that comes twice, the first place counts. */
    private static List<Map<String, Object>> rows(List<Heard> own) {
        var rows = new LinkedHashMap<UUID, Map<String, Object>>();
        for (var fact : own) {
            var id = fact.headers().id();
            var at = fact.position();
            rows.putIfAbsent(id, Map.of("id", id, "partition", at.partition(), "at", at.offset()));
        }
        return List.copyOf(rows.values());
    }
}
