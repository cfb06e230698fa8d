package io.sayonce.kit.relay;

import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Which buckets this process may publish. Taken and renewed in short transactions by the database's clock; each relay
 * holds its fair share of them.
 */
@ApplicationScoped
public class Leases {

    private static final Logger LOG = Logger.getLogger(Leases.class);
    private static final Duration RENEWAL = Duration.ofSeconds(1);

    private final UUID relay = Ids.next();
    private final Transactions transactions;
    private final long term;
    private final Loop loop;
    private volatile boolean alone;

    Leases(
            Vertx vertx,
            Transactions transactions,
            @ConfigProperty(name = "sayonce.relay.lease", defaultValue = "PT5S") Duration term) {
        this.transactions = transactions;
        this.term = term.toMillis();
        this.loop = new Loop(vertx, "renewing relay leases", () -> renew().replaceWith(RENEWAL));
    }

    UUID relay() {
        return relay;
    }

    /** Whether there was no other relay of this service a moment ago; one that has just begun may commit already. */
    boolean isAlone() {
        return alone;
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    /** After the relay's last turn: gives the buckets back, so that another relay takes them over at once. */
    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION + 200) ShutdownEvent stopping) {
        loop.stop();
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> release().ifNoItem().after(RENEWAL).fail());
        } catch (Throwable away) {
            LOG.infof("relay leases lapse by themselves: %s", away);
        }
    }

    private Uni<Void> release() {
        return transactions.run(statements -> statements
                .run("delete from relay where id = $1", relay)
                .chain(() -> statements.run(GIVE_BACK, relay))
                .replaceWithVoid());
    }

    Uni<Void> renew() {
        return transactions.run(statements -> run(statements, """
                        insert into relay (id, until)
                        values ($1, clock_timestamp() + cast($2 as bigint) * interval '1 millisecond')
                        on conflict (id) do update set until = excluded.until
                        """)
                .chain(() -> run(statements, RENEW))
                .chain(() -> run(statements, RELEASE_SURPLUS))
                .chain(() -> run(statements, TAKE_FREE))
                .chain(() -> statements.run(FORGET))
                .chain(() -> statements.row(ALONE))
                .invoke(row -> alone = row.getBoolean(0))
                .replaceWithVoid());
    }

    private static final String RENEW = """
            update relay_lease set until = clock_timestamp() + cast($2 as bigint) * interval '1 millisecond'
            where bucket in (
              select bucket from relay_lease where relay = $1 and until > clock_timestamp()
              order by bucket for update)
            """;

    private static final String GIVE_BACK = """
            update relay_lease set relay = null, until = '-infinity' where bucket in (
              select bucket from relay_lease where relay = $1 order by bucket for update)
            """;

    private static final String FORGET = """
            delete from relay where id in (
              select id from relay where until < clock_timestamp() - interval '1 hour' for update skip locked)
            """;

    private static final String ALONE = "select count(*) = 1 from relay where until > clock_timestamp()";

    private static final String SHARE =
            "(select cast(ceil(64.0 / greatest(count(*), 1)) as int) from relay where until > clock_timestamp())";

    private static final String HELD =
            "(select cast(count(*) as int) from relay_lease where relay = $1 and until > clock_timestamp())";

    private static final String RELEASE_SURPLUS = """
            update relay_lease set relay = null, until = '-infinity' where cast($2 as bigint) > 0 and bucket in (
              select bucket from relay_lease where relay = $1 and until > clock_timestamp()
              order by bucket limit greatest(%s - %s, 0) for update skip locked)
            """.formatted(HELD, SHARE);

    private static final String TAKE_FREE = """
            update relay_lease
            set relay = $1, epoch = epoch + 1, until = clock_timestamp() + cast($2 as bigint) * interval '1 millisecond'
            where bucket in (
              select bucket from relay_lease where until <= clock_timestamp()
              order by bucket limit greatest(%s - %s, 0) for update skip locked)
            """.formatted(SHARE, HELD);

    private Uni<Void> run(Statements statements, String sql) {
        return statements.run(sql, relay, term).replaceWithVoid();
    }
}
