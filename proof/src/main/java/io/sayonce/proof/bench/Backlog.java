package io.sayonce.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.keys.Keys;

/** Facts that a complaint-service decided and could not publish yet: two of each complaint, and its customer's key. */
record Backlog(Login database, Keys keys) {

    static final int FACTS_EACH = 2;

    /** Like a complaint that is there; a bucket is the last six bits of Java's hash of the id. */
    private static final String FILL = """
            with given as materialized (
              select c as complaint, p as customer, w as wrapped, gen_random_uuid() as recorded, gen_random_uuid() as assigned,
                     (get_byte(uuid_send(c), 3) # get_byte(uuid_send(c), 7) # get_byte(uuid_send(c), 11)
                       # get_byte(uuid_send(c), 15)) & 63 as bucket
              from unnest(?::uuid[], ?::uuid[], ?::text[]) as given(c, p, w)
            ), like_it as materialized (
              select c.*, j.version, j.id as fact, j.source, j.type, j.headers::text as headers, j.value::text as value
              from (select * from complaint order by id limit 1) c join journal j on j.subject = c.id
            ), keyed as (
              insert into person_key (person, wrapped, published) select customer, wrapped, false from given
            ), listed as (
              insert into complaint (id, customer, recorded_at, channel, product, owner, state)
              select g.complaint, g.customer, l.recorded_at, l.channel, l.product, l.owner, l.state
              from given g join like_it l on l.version = 1
            ), waiting as (
              insert into outbox (bucket, subject, version, person)
              select g.bucket, g.complaint, l.version, g.customer from given g cross join like_it l
            )
            insert into journal (subject, version, id, source, type, headers, value)
            select g.complaint, l.version, f.id, l.source, l.type,
                   replace(replace(l.headers, l.fact::text, f.id::text), l.id::text, g.complaint::text)::json,
                   replace(l.value, l.customer::text, g.customer::text)::json
            from given g cross join like_it l
            cross join lateral (select case l.version when 1 then g.recorded else g.assigned end as id) f
            """;

    /** What was published, and how long it took. */
    record Drained(long facts, double seconds) {

        double perSecond() {
            return facts / seconds;
        }
    }

    /** Into the database of a service that stands still, beside a complaint that it recorded itself. */
    void fill(int facts) {
        var master = Sealer.of(keys);
        var complaints = new UUID[facts / FACTS_EACH];
        var customers = new UUID[complaints.length];
        var wrapped = new String[complaints.length];
        for (var each = 0; each < complaints.length; each++) {
            complaints[each] = UUID.randomUUID();
            customers[each] = UUID.randomUUID();
            wrapped[each] =
                    StoryWriter.json(master.seal("wrapped", Sealer.anew().key(), customers[each]));
        }
        try (var connection = database.connect();
                var fill = connection.prepareStatement(FILL)) {
            fill.setArray(1, connection.createArrayOf("uuid", complaints));
            fill.setArray(2, connection.createArrayOf("uuid", customers));
            fill.setArray(3, connection.createArrayOf("text", wrapped));
            fill.execute();
            settle(connection);
        } catch (SQLException e) {
            throw new Trouble("The backlog could not be written: " + e.getMessage(), e);
        }
    }

    /** From the first fact that is struck out after this call to the last. */
    Drained drain() {
        try (var connection = database.connect();
                var count = connection.prepareStatement(Unpublished.FACTS);
                var anyLeft = connection.prepareStatement(Unpublished.ANY)) {
            var before = Asked.number(count);
            var first = new AtomicLong(before);
            Ready.when("a fact is struck out", () -> first.updateAndGet(any -> Asked.number(count)) < before);
            var since = System.nanoTime();
            Ready.when("the outbox is empty", () -> Asked.number(anyLeft) == 0);
            return new Drained(first.get(), (System.nanoTime() - since) / 1e9);
        } catch (SQLException e) {
            throw new Trouble("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** So that neither vacuum nor a plan for empty tables falls into what is measured. */
    private static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze journal, outbox, person_key, complaint");
        }
    }
}
