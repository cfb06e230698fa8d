package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Overtaken;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.hearing.Positions.Place;
import io.sayonce.kit.journal.Entry.Position;
import io.sayonce.kit.journal.Headers;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was decided on is no other when it is written; who was overtaken writes nothing. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class PremiseTest {

    private static final String TOPIC = "what-was-decided-on";

    @Inject
    Transactions transactions;

    private final UUID parked = Ids.next();
    private final UUID parkedToo = Ids.next();
    private final UUID free = Ids.next();
    private final List<Heard> facts = List.of(fact(parked, 7), fact(parkedToo, 8), fact(free, 9));
    private final Polled polled = Polls.first(facts.stream().map(Heard::record).toList());

    /** Read again up to where none of these goes: what is passed already would be finished under this test. */
    @BeforeEach
    void haveHeard() {
        Stream.of(0, 1).forEach(partition -> Tables.run("insert into heard values (?, ?, 7, 90)", TOPIC, partition));
        Tables.run("insert into heard values ('another-topic', 0, 7, 90)");
        park(parked);
        park(parkedToo);
    }

    @AfterEach
    void forget() {
        Tables.run("delete from heard where topic in (?, 'another-topic')", TOPIC);
        Tables.run("delete from parked where topic_partition = 99");
        facts.forEach(fact -> Tables.run(
                "delete from journal where subject = ?", fact.headers().subject()));
    }

    @Test
    void it_is_what_the_database_knows() {
        keep(facts.get(0));

        var premise = read();

        assertEquals(Map.of(0, new Place(7, 90)), premise.places());
        assertEquals(Set.of(facts.get(0).headers().id()), premise.known());
        assertEquals(Set.of(parked, parkedToo), premise.parked());
    }

    @Test
    void reactions_are_on_from_where_the_topic_ended_when_reading_again_began() {
        var premise = read();

        assertFalse(premise.isLive(new Position(0, 89)));
        assertTrue(premise.isLive(new Position(0, 90)));
        assertTrue(premise.isLive(new Position(9, 0)));
    }

    @Test
    void while_it_stands_what_was_decided_is_written() {
        write(read());

        assertEquals(10, next());
        assertEquals(7, Tables.count("select next_offset from heard where topic = 'another-topic'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update heard set next_offset = 8 where topic = 'what-was-decided-on' and topic_partition = 0",
                "update heard set live_from = 91 where topic = 'what-was-decided-on' and topic_partition = 0",
                "delete from heard where topic = 'what-was-decided-on' and topic_partition = 0",
                "delete from parked where topic_partition = 99 and subject = '%1$s'",
                "insert into parked values ('%2$s', 99, 0, '{}', '{}', 'for a test')",
                "update parked set subject = '%2$s' where topic_partition = 99 and subject = '%1$s'",
            })
    void once_it_was_overtaken_nothing_is_written(String byOthers) {
        var premise = read();
        Tables.run(byOthers.formatted(parked, free));
        var before = next();

        assertThrows(Overtaken.class, () -> write(premise));

        assertEquals(before, next());
    }

    @Test
    void what_others_do_to_other_partitions_and_stories_is_no_hindrance() {
        var premise = read();
        Tables.run("update heard set next_offset = 8 where topic = ? and topic_partition = 1", TOPIC);
        Tables.run("update heard set next_offset = 8 where topic = 'another-topic'");
        park(Ids.next());

        write(premise);

        assertEquals(10, next());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update heard set next_offset = 8 where topic = 'what-was-decided-on' and topic_partition = 0",
                "delete from parked where topic_partition = 99 and subject = '%1$s'",
            })
    void who_waits_for_others_is_overtaken_by_what_they_did(String byOthers) {
        var premise = read();

        Tables.holding(byOthers.formatted(parked), open -> {
            var late = Parcels.begin(writing(premise));
            Tables.awaitBlocked();
            open.commit();
            assertThrows(Overtaken.class, () -> Parcels.await(late));
        });
    }

    @Test
    void who_waits_for_others_goes_on_where_they_changed_nothing() {
        var premise = read();

        Tables.holding(
                "update heard set next_offset = 7 where topic = ?",
                open -> {
                    var late = Parcels.begin(writing(premise));
                    Tables.awaitBlocked();
                    open.commit();
                    Parcels.await(late);
                },
                TOPIC);

        assertEquals(10, next());
    }

    @Test
    void that_there_is_no_news_stands_where_hearing_goes_on_and_all_is_known() {
        Tables.run("update heard set live_from = 0 where topic = ?", TOPIC);
        facts.forEach(this::keep);

        write(Premise.goingOn(polled, facts));

        assertEquals(10, next());
    }

    @Test
    void it_is_news_where_one_of_them_is_not_known() {
        Tables.run("update heard set live_from = 0 where topic = ?", TOPIC);
        keep(facts.get(0));

        assertThrows(Overtaken.class, () -> write(Premise.goingOn(polled, facts)));
    }

    @Test
    void it_may_be_news_while_the_topic_is_read_again() {
        facts.forEach(this::keep);

        assertThrows(Overtaken.class, () -> write(Premise.goingOn(polled, facts)));
    }

    private Premise read() {
        return Parcels.await(transactions.one(statements -> Premise.read(statements, polled, facts)));
    }

    private void write(Premise premise) {
        Parcels.await(writing(premise));
    }

    private Uni<Void> writing(Premise premise) {
        return transactions.one(Bundle.of(Positions.advance(polled)).onlyIf(premise.stands())::run);
    }

    private static long next() {
        return Tables.count(
                "select coalesce(max(next_offset), 0) from heard where topic = ? and topic_partition = 0", TOPIC);
    }

    private static void park(UUID story) {
        Tables.run("insert into parked values (?, 99, 0, '{}', '{}', 'for a test')", story);
    }

    private void keep(Heard fact) {
        var headers = fact.headers();
        Tables.run(
                "insert into journal values (?, 1, ?, ?, 'bell-rung', '{}', '{}')",
                headers.subject(),
                headers.id(),
                headers.source());
    }

    private static Heard fact(UUID story, long offset) {
        var key = story.toString().getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<byte[], byte[]>(TOPIC, 0, offset, key, null);
        return new Heard(record, Headers.of(Topic.envelope(story, "bell-rung", 1)), "{}");
    }
}
