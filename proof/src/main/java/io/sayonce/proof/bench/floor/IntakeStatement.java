package io.sayonce.proof.bench.floor;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.sayonce.proof.bench.load.Work;
import io.sayonce.stack.backends.Login;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** The rows that one complaint leaves behind, written for new ones by one prepared statement of the raw client. */
public final class IntakeStatement implements Work {

    /** As many as a service has. */
    private static final int CONNECTIONS = 20;

    private static final String INSERT = """
            with journaled as (
              insert into journal (subject, version, id, source, type, headers, value, person) values
                ($1, 1, $4, '/complaint-service', 'complaint-recorded', $5::text::json, $6::text::json, $2),
                ($1, 2, $7, '/complaint-service', 'owner-assigned', $8::text::json, $9::text::json, $2)
            ), waiting as (
              insert into outbox (bucket, subject, version, person) values ($3, $1, 1, $2), ($3, $1, 2, $2)
            ), keyed as (
              insert into person_key (person, wrapped, published) values ($2, $10, false)
            ), kept as (
              insert into idempotency (caller, key, fingerprint, person, answer) values ($11, $12, $13, $2, $14)
            )
            insert into complaint (id, customer, recorded_at, channel, product, owner, state)
            values ($1, $2, clock_timestamp(), $15, $16, $17, $18)
            """;

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final Pool pool;
    private final Sample sample;

    private IntakeStatement(Pool pool, Sample sample) {
        this.pool = pool;
        this.sample = sample;
    }

    /** Into tables that hold a complaint already, which the others are like. */
    public static Future<IntakeStatement> into(Login login, Vertx vertx) {
        var address = login.url().split("[:/]");
        var pool = PgBuilder.pool()
                .connectingTo(new PgConnectOptions()
                        .setHost(address[0])
                        .setPort(Integer.parseInt(address[1]))
                        .setDatabase(address[2])
                        .setUser(login.user())
                        .setPassword(login.password())
                        .setCachePreparedStatements(true))
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .using(vertx)
                .build();
        return Sample.read(pool).map(sample -> new IntakeStatement(pool, sample));
    }

    @Override
    public Future<?> begin() {
        var complaint = ids.generate();
        return pool.preparedQuery(INSERT).execute(sample.of(complaint, ids.generate(), ids.generate(), ids.generate()));
    }

    String answer() {
        return sample.answer();
    }
}
