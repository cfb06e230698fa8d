package io.sayonce.kit.hearing;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Chapter;
import io.sayonce.kit.journal.Chapter.Line;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.journal.Races;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Signal;
import io.sayonce.kit.journal.Unfoldable;
import io.sayonce.kit.journal.Witness;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hears again, once the cause is mended, what was parked or set aside. */
@ApplicationScoped
public class Replays {

    private final Transactions transactions;
    private final Chapter<?> chapter;
    private final Ear ear;
    private final Signal signal;
    private final Witness witness;
    private final String topic;

    Replays(
            Transactions transactions,
            Journals journals,
            Reading<?> reading,
            Signal signal,
            Witness witness,
            @ConfigProperty(name = "sayonce.topics.facts") String topic) {
        this.transactions = transactions;
        this.chapter = journals.chapterOf(reading);
        this.ear = new Ear(reading.vocabulary());
        this.signal = signal;
        this.witness = witness;
        this.topic = topic;
    }

    /** Adds a parked story's facts to it, in order; refused, and still parked, where its rules still fail. */
    public Uni<Void> story(UUID subject) {
        return Races.again(() -> transactions.run(statements -> Parked.hold(statements, subject)
                        .chain(() -> Parked.take(statements, subject))
                        .chain(lines -> add(statements, lines))))
                .onFailure(Unfoldable.class)
                .transform(broken -> new Refused(ReplayRefusals.STILL_FAILING))
                .invoke(this::grown)
                .replaceWithVoid();
    }

    /** Hears a record that was set aside; refused, and still set aside, where it is still no fact of this system. */
    public Uni<Void> record(int partition, long offset) {
        return Races.again(() -> transactions.run(statements -> statements
                        .rows("""
                                delete from set_aside
                                where topic = $1 and topic_partition = $2 and topic_offset = $3
                                returning encode(key, 'base64'), headers, encode(value, 'base64')
                                """, topic, partition, offset)
                        .chain(rows -> rows.isEmpty()
                                ? Uni.createFrom().failure(new Refused(ReplayRefusals.NOT_FOUND))
                                : add(statements, fitNow(partition, offset, rows.get(0))))))
                .onFailure(Unfoldable.class)
                .transform(broken -> new Refused(ReplayRefusals.STILL_FAILING))
                .invoke(this::grown)
                .replaceWithVoid();
    }

    private void grown(List<Entry> told) {
        witness.told(told);
        signal.grown(told);
    }

    private Uni<List<Entry>> add(Statements statements, List<Line> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().failure(new Refused(ReplayRefusals.NOT_FOUND));
        }
        return chapter.known(statements, lines).chain(known -> {
            if (lines.stream().anyMatch(line -> chapter.isForged(line, known))) {
                throw new Refused(ReplayRefusals.STILL_UNFIT);
            }
            return chapter.add(statements, lines, known, Bundle.of(Stream.empty()));
        });
    }

    private List<Line> fitNow(int partition, long offset, Row row) {
        var sorted = ear.sort(List.of(found(partition, offset, row)));
        if (!sorted.unfit().isEmpty() || sorted.facts().isEmpty()) {
            throw new Refused(ReplayRefusals.STILL_UNFIT);
        }
        return sorted.facts().stream()
                .map(fact -> new Line(fact.headers(), fact.value(), fact.position(), true))
                .toList();
    }

    private ConsumerRecord<byte[], byte[]> found(int partition, long offset, Row row) {
        var headers = new RecordHeaders();
        FactJson.map(row.getString(1))
                .forEach((name, value) -> headers.add(name, bytes(value).orElse(null)));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                bytes(row.getString(0)).orElse(null),
                bytes(row.getString(2)).orElse(null),
                headers,
                Optional.empty());
    }

    private static Optional<byte[]> bytes(String base64) {
        return Optional.ofNullable(base64).map(Base64.getMimeDecoder()::decode);
    }
}
