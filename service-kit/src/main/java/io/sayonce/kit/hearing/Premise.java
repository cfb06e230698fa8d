package io.sayonce.kit.hearing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.hearing.Positions.Place;
import io.sayonce.kit.journal.Entry.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/**
 * What hearing is decided on: how far was heard, which facts the journal holds, which stories are parked. Nothing is held
 * in between; what was decided is written only if all of it still stands then, which one statement sees to.
 *
 * @param places by partition of the topic, where they are known
 * @param known facts that the journal holds
 * @param subjects the stories that are concerned
 * @param parked those of them that are parked
 */
record Premise(String topic, Map<Integer, Place> places, Set<UUID> known, Set<UUID> subjects, Set<UUID> parked) {

    private static final String READ = """
            with place as (select * from heard where topic = $1 and topic_partition = any ($2))
            select array(select topic_partition from place order by topic_partition),
                   array(select next_offset from place order by topic_partition),
                   array(select live_from from place order by topic_partition),
                   array(select id from journal where id = any ($3)),
                   array(select distinct subject from parked where subject = any ($4))
            """;

    private static final String STANDS = """
            select 1 from (select cast(cast(:rows as text) as json)) as given(it)
            where json_array_length(it -> 'places') = (
              select count(*) from (
                select h.topic_partition
                from json_to_recordset(it -> 'places') as p(topic text, partition int, next bigint, live_from bigint)
                join heard h on h.topic = p.topic and h.topic_partition = p.partition
                where h.next_offset = p.next and h.live_from = p.live_from
                order by h.topic_partition for update of h) as held)
            and array(select cast(s as uuid) from json_array_elements_text(it -> 'parked') s order by 1) = array(
              select distinct subject from (
                select subject from parked
                where subject = any (array(select cast(s as uuid) from json_array_elements_text(it -> 'subjects') s))
                order by subject, topic_partition, topic_offset for update) as held
              order by 1)
            and json_array_length(it -> 'known') = (
              select count(*) from journal
              where id = any (array(select cast(k as uuid) from json_array_elements_text(it -> 'known') k)))
            """;

    /** As it is now, for some of the facts that were polled. */
    static Uni<Premise> read(Statements statements, Polled polled, Collection<Heard> facts) {
        var topic = polled.topic();
        var partitions = polled.partitions().toArray(Integer[]::new);
        var subjects = facts.stream().map(fact -> fact.headers().subject()).collect(Collectors.toSet());
        return statements
                .row(READ, topic, partitions, Statements.ids(ids(facts)), Statements.ids(subjects))
                .map(row -> new Premise(topic, places(row), ids(row, 3), subjects, ids(row, 4)));
    }

    /**
     * As it most often is, and need not be read: hearing stands where the poll begins, nothing is being read again, and the
     * journal holds all of these facts.
     */
    static Premise goingOn(Polled polled, Collection<Heard> known) {
        var places = new TreeMap<Integer, Place>();
        polled.begins().forEach((partition, begin) -> places.put(partition, new Place(begin, 0)));
        return new Premise(polled.topic(), places, ids(known), Set.of(), Set.of());
    }

    /** Whether what follows from a fact at this place is to be told; it is where nothing is known of its partition. */
    boolean isLive(Position at) {
        var place = places.get(at.partition());
        return place == null || at.offset() >= place.liveFrom();
    }

    /** Finds a row while it stands, and then holds its places and parked stories against all others. */
    Part stands() {
        var rows = places.entrySet().stream()
                .map(place -> place.getValue().in(topic, place.getKey()))
                .toList();
        return Part.of(STANDS, Map.of("places", rows, "known", known, "subjects", subjects, "parked", parked));
    }

    private static Map<Integer, Place> places(Row row) {
        var partitions = row.getArrayOfIntegers(0);
        var places = new TreeMap<Integer, Place>();
        for (var found = 0; found < partitions.length; found++) {
            places.put(partitions[found], new Place(row.getArrayOfLongs(1)[found], row.getArrayOfLongs(2)[found]));
        }
        return places;
    }

    private static Set<UUID> ids(Row row, int column) {
        return Set.of(row.getArrayOfUUIDs(column));
    }

    private static Set<UUID> ids(Collection<Heard> facts) {
        return facts.stream().map(fact -> fact.headers().id()).collect(Collectors.toSet());
    }
}
