package io.sayonce.kit.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Rebuilding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/** The facts that are decided and not published yet, of the buckets that a relay holds. */
@ApplicationScoped
public class Outbox {

    private static final int PER_BUCKET = 64;

    /** Nothing while stories and keys are read again: a key that waits here may be of somebody forgotten since. */
    private static final String READ = """
            select o.subject, o.version, l.bucket, l.epoch,
                   cast(j.headers as text), cast(j.value as text), k.person, k.wrapped
            from relay_lease l
            cross join lateral (
              select subject, version, person from outbox where bucket = l.bucket
              order by subject, version limit $2) o
            cross join lateral (
              select headers, value from journal
              where subject = o.subject and version = o.version limit 1) j
            left join lateral (
              select person, wrapped from person_key
              where person = o.person and wrapped is not null and not published limit 1) k on true
            where l.relay = $1 and l.until > clock_timestamp() and not %s
            order by o.subject, o.version
            """.formatted(Rebuilding.IS_OUTSTANDING);

    private static final String DONE = """
            delete from outbox where ctid = any (array(
              select o.ctid
              from json_to_recordset(cast(cast(:rows as text) as json)) as f(
                bucket int, epoch bigint, subject uuid, version int)
              cross join lateral (
                select ctid from outbox
                where bucket = f.bucket and subject = f.subject and version = f.version limit 1) o
              where exists (select from relay_lease where bucket = f.bucket and epoch = f.epoch)))
            """;

    /** But for who was forgotten meanwhile: only what the topic says after that tells that it holds no key any more. */
    private static final String PUBLISHED = """
            update person_key set published = true where person = any (array(
              select person from person_key where person = any (array(
                select cast(p as uuid) from json_array_elements_text(cast(cast(:rows as text) as json)) p))
              and wrapped is not null
              order by person for update))
            """;

    private final Transactions transactions;

    Outbox(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A fact on its way out; with the key that has to be published before it, if there is one. */
    record Waiting(
            UUID subject, int version, int bucket, long epoch, String headers, String value, Optional<Key> key) {}

    /** A person's wrapped key. */
    record Key(UUID person, String wrapped) {}

    /** Facts by subject and version: of each bucket that this relay holds, the first few. */
    Uni<List<Waiting>> waiting(UUID relay) {
        return transactions.one(statements -> statements
                .rows(READ, relay, PER_BUCKET)
                .map(rows -> rows.stream().map(Outbox::waiting).toList()));
    }

    /** Whether a bucket that these are of may have more of them. */
    static boolean mayHoldMore(List<Waiting> read) {
        return read.size() >= PER_BUCKET;
    }

    /** Strikes out what the broker has acknowledged, unless the bucket has gone to another relay since. */
    Uni<Void> done(List<Waiting> facts, Set<UUID> keys) {
        var rows = facts.stream()
                .map(fact -> Map.of(
                        "bucket", fact.bucket(),
                        "epoch", fact.epoch(),
                        "subject", fact.subject().toString(),
                        "version", fact.version()))
                .toList();
        var parts = Stream.concat(Bundle.part(PUBLISHED, List.copyOf(keys)), Bundle.part(DONE, rows));
        return transactions.one(statements -> Bundle.of(parts).run(statements));
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                row.getUUID(0),
                row.getInteger(1),
                row.getInteger(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getUUID(6)).map(person -> new Key(person, row.getString(7))));
    }
}
