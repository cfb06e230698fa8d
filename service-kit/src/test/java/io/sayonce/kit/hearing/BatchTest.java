package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Vocabulary;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A deaf service, which need not know of any fact, still knows how far it has come. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class BatchTest {

    private static final String TOPIC = "what-deaf-services-hear";

    @Inject
    Transactions transactions;

    @Inject
    Journals journals;

    private Batch<String> batch;

    @BeforeEach
    void listen() {
        var deaf = new Stateless(Vocabulary.of("deaf"));
        batch = new Batch<>(transactions, journals.chapterOf(deaf), deaf);
        Stream.of(0, 1).forEach(partition -> Tables.run("insert into heard values (?, ?, 7, 0)", TOPIC, partition));
    }

    @AfterEach
    void forget() {
        Tables.run("delete from heard where topic = ?", TOPIC);
        Tables.run("delete from set_aside where topic = ?", TOPIC);
    }

    @ParameterizedTest
    @CsvSource({"7, 9, 10", "4, 8, 9", "2, 6, 7", "1, 3, 7"})
    void a_place_moves_on_and_never_back(long first, long last, long next) {
        var outcome = hear(List.of(record(0, first), record(0, last)));

        assertEquals(new Batch.Outcome(List.of(), List.of(), List.of()), outcome);
        assertEquals(next, next(0));
        assertEquals(7, next(1));
    }

    @Test
    void each_partition_has_its_own_place() {
        hear(List.of(record(0, 7), record(1, 3), record(1, 12)));

        assertEquals(8, next(0));
        assertEquals(13, next(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 100})
    void what_does_not_follow_on_leads_back(long first) {
        assertThrows(Astray.class, () -> hear(List.of(record(0, first), record(1, 7))));

        assertEquals(7, next(0));
    }

    @Test
    void a_place_that_is_not_known_leads_back() {
        assertThrows(Astray.class, () -> hear(List.of(record(2, 0))));
    }

    @Test
    void what_is_no_fact_is_no_fact_for_the_deaf_either() {
        var unfit = record(0, 8);
        unfit.headers().remove("ce_type");

        var outcome = hear(List.of(record(0, 7), unfit));

        assertEquals(
                List.of(unfit), outcome.setAside().stream().map(Unfit::record).toList());
        assertEquals(9, next(0));
        assertTrue(Tables.count("select count(*) from set_aside where topic = ? and topic_offset = 8", TOPIC) == 1);
    }

    private Batch.Outcome hear(List<ConsumerRecord<byte[], byte[]>> records) {
        return Parcels.await(batch.hear(Polls.first(records)));
    }

    private static long next(int partition) {
        return Tables.count("select next_offset from heard where topic = ? and topic_partition = ?", TOPIC, partition);
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset) {
        var record = new ConsumerRecord<byte[], byte[]>(TOPIC, partition, offset, null, null);
        record.headers().add("ce_type", "io.sayonce.bell-rung".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
