package io.sayonce.proof.bench.floor;

import java.util.UUID;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/** What a service wrote for one complaint, and how the same is written for another one. */
record Sample(Row row) {

    private static final String READ = """
            select c.id::text as complaint, c.customer::text as customer,
                   r.id::text as recorded, r.headers::text as recorded_headers, r.value::text as recorded_value,
                   a.id::text as assigned, a.headers::text as assigned_headers, a.value::text as assigned_value,
                   k.wrapped, i.caller, i.fingerprint, i.answer, c.channel, c.product, c.owner, c.state
            from (select * from complaint order by id limit 1) c
            join journal r on r.subject = c.id and r.version = 1
            join journal a on a.subject = c.id and a.version = 2
            join person_key k on k.person = c.customer
            join idempotency i on i.person = c.customer
            """;

    private static final int BUCKETS = 64;

    static Future<Sample> read(SqlClient database) {
        return database.query(READ)
                .execute()
                .map(found -> new Sample(found.iterator().next()));
    }

    /** In the order of the parameters of {@link IntakeStatement}. */
    Tuple of(UUID complaint, UUID customer, UUID recorded, UUID assigned) {
        return Tuple.tuple()
                .addUUID(complaint)
                .addUUID(customer)
                .addShort((short) Math.floorMod(complaint.hashCode(), BUCKETS))
                .addUUID(recorded)
                .addString(headers("recorded", recorded, complaint))
                .addString(value("recorded", customer))
                .addUUID(assigned)
                .addString(headers("assigned", assigned, complaint))
                .addString(value("assigned", customer))
                .addString(row.getString("wrapped"))
                .addString(row.getString("caller"))
                .addString(recorded.toString())
                .addString(row.getString("fingerprint"))
                .addString(row.getString("answer"))
                .addString(row.getString("channel"))
                .addString(row.getString("product"))
                .addString(row.getString("owner"))
                .addString(row.getString("state"));
    }

    /** About as long as what the service answers. */
    String answer() {
        return row.getString("recorded_value");
    }

    private String headers(String fact, UUID id, UUID complaint) {
        return row.getString(fact + "_headers")
                .replace(row.getString(fact), id.toString())
                .replace(row.getString("complaint"), complaint.toString());
    }

    private String value(String fact, UUID customer) {
        return row.getString(fact + "_value").replace(row.getString("customer"), customer.toString());
    }
}
