package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Overtaken;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Vocabulary;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.BackendsResource;
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

/** What a service said itself comes back from the topic, and is given its place there. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class NoNewsTest {

    private static final String TOPIC = "what-the-bells-say";
    private static final String SOURCE = "/bell-service";
    private static final int PARTITION = 3;
    private static final int OTHER = 4;

    private static final Stateless BELLS = new Stateless(
            Vocabulary.<String>of("bell").keeps("bell", "bell-rung").keeps("depot", "bell-weighed"));

    @Inject
    Transactions transactions;

    @Inject
    Journals journals;

    private final Ear ear = new Ear(BELLS.vocabulary());
    private final UUID bell = Ids.next();
    private Batch<String> batch;

    @BeforeEach
    void haveHeard() {
        batch = new Batch<>(transactions, journals.chapterOf(BELLS), BELLS);
        Stream.of(PARTITION, OTHER)
                .forEach(partition -> Tables.run("insert into heard values (?, ?, 7, 0)", TOPIC, partition));
    }

    @AfterEach
    void forget() {
        Tables.run("delete from heard where topic = ?", TOPIC);
        Tables.run("delete from journal where subject = ?", bell);
    }

    @Test
    void what_is_known_is_given_its_place() {
        var first = said(1);
        var second = said(2);

        pass(List.of(rung(first, PARTITION, 7), rung(second, PARTITION, 8)));

        assertEquals(List.of(PARTITION + ":7", PARTITION + ":8"), places());
        assertEquals(9, next(PARTITION));
    }

    @Test
    void the_first_place_counts() {
        var id = said(1);

        pass(List.of(rung(id, PARTITION, 7), rung(id, PARTITION, 8)));
        pass(List.of(rung(id, PARTITION, 9)));

        assertEquals(List.of(PARTITION + ":7"), places());
        assertEquals(10, next(PARTITION));
    }

    @Test
    void nothing_moves_where_one_of_them_is_not_known() {
        var known = said(1);

        assertThrows(Overtaken.class, () -> pass(List.of(rung(known, PARTITION, 7), rung(Ids.next(), OTHER, 7))));

        assertEquals(List.of("null"), places());
        assertEquals(List.of(7L, 7L), List.of(next(PARTITION), next(OTHER)));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 8})
    void nothing_moves_where_one_of_them_does_not_begin_where_hearing_stands(long offset) {
        var astray = said(1);
        var following = said(2);

        assertThrows(Overtaken.class, () -> pass(List.of(rung(astray, PARTITION, offset), rung(following, OTHER, 7))));

        assertEquals(List.of("null", "null"), places());
        assertEquals(List.of(7L, 7L), List.of(next(PARTITION), next(OTHER)));
    }

    @Test
    void what_is_of_no_concern_is_passed_over_too() {
        pass(List.of(struck(7), struck(8)));

        assertEquals(9, next(PARTITION));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 8})
    void what_is_of_no_concern_is_not_passed_over_from_elsewhere(long offset) {
        assertThrows(Overtaken.class, () -> pass(List.of(struck(offset))));

        assertEquals(7, next(PARTITION));
    }

    @Test
    void only_what_this_service_said_itself_is_no_news() {
        var own = rung(said(1), PARTITION, 7);
        var both = ear.sort(List.of(own, weighed(8)));

        assertTrue(ear.sort(List.of(own)).bringsNoNewsTo(SOURCE));
        assertEquals(2, both.facts().size());
        assertFalse(both.bringsNoNewsTo(SOURCE));
    }

    @Test
    void nobody_waits_for_what_this_service_said_itself_or_has_nothing_to_do_with() {
        var noFact = rung(Ids.next(), PARTITION, 7);
        noFact.headers().remove("ce_type");

        assertFalse(ear.isAwaited(rung(Ids.next(), PARTITION, 7)));
        assertFalse(ear.isAwaited(struck(7)));
        assertFalse(ear.isAwaited(noFact));
        assertTrue(ear.isAwaited(weighed(7)));
    }

    @Test
    void one_that_is_waited_for_is_enough() {
        assertTrue(batch.canWait(Polls.first(List.of(struck(7), struck(8)))));
        assertFalse(batch.canWait(Polls.first(List.of(struck(7), weighed(8)))));
    }

    private void pass(List<ConsumerRecord<byte[], byte[]>> records) {
        var sorted = ear.sort(records);
        assertTrue(sorted.bringsNoNewsTo(SOURCE));
        Parcels.await(batch.pass(Polls.first(records), sorted));
    }

    private UUID said(int version) {
        var id = Ids.next();
        Tables.run("insert into journal values (?, ?, ?, ?, 'bell-rung', '{}', '{}')", bell, version, id, SOURCE);
        return id;
    }

    private List<String> places() {
        return Tables.all("""
                select coalesce(topic_partition || ':' || topic_offset, 'null')
                from journal where subject = ? order by version
                """, bell).stream().map(String::valueOf).toList();
    }

    private static long next(int partition) {
        return Tables.count("select next_offset from heard where topic = ? and topic_partition = ?", TOPIC, partition);
    }

    private ConsumerRecord<byte[], byte[]> rung(UUID id, int partition, long offset) {
        var record = new ConsumerRecord<>(TOPIC, partition, offset, bytes(bell.toString()), bytes("{}"));
        var headers = Topic.envelope(bell, "bell-rung", 1);
        headers.putAll(Map.of("ce_id", id.toString(), "ce_source", SOURCE));
        headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private ConsumerRecord<byte[], byte[]> struck(long offset) {
        var record = rung(Ids.next(), PARTITION, offset);
        say(record, "/tower-service", "gong-struck");
        return record;
    }

    private ConsumerRecord<byte[], byte[]> weighed(long offset) {
        var record = rung(Ids.next(), PARTITION, offset);
        say(record, "/depot-service", "bell-weighed");
        return record;
    }

    private static void say(ConsumerRecord<byte[], byte[]> record, String source, String name) {
        record.headers().remove("ce_source").add("ce_source", bytes(source));
        record.headers().remove("ce_type").add("ce_type", bytes("io.sayonce." + name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
