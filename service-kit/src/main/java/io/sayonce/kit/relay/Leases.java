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
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
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
        return transactions.run(session -> session.createNativeQuery(
                        "delete from relay where id = cast(:relay as uuid)")
                .setParameter("relay", relay.toString())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(GIVE_BACK)
                        .setParameter("relay", relay.toString())
                        .executeUpdate())
                .replaceWithVoid());
    }

    Uni<Void> renew() {
        return transactions.run(session -> run(session, """
                        insert into relay (id, until)
                        values (cast(:relay as uuid), clock_timestamp() + cast(:term as bigint) * interval '1 millisecond')
                        on conflict (id) do update set until = excluded.until
                        """)
                .chain(() -> run(session, RENEW))
                .chain(() -> run(session, RELEASE_SURPLUS))
                .chain(() -> run(session, TAKE_FREE))
                .chain(() -> session.createNativeQuery(FORGET).executeUpdate().replaceWithVoid()));
    }

    private static final String RENEW = """
            update relay_lease set until = clock_timestamp() + cast(:term as bigint) * interval '1 millisecond'
            where bucket in (
              select bucket from relay_lease where relay = cast(:relay as uuid) and until > clock_timestamp()
              order by bucket for update)
            """;

    private static final String GIVE_BACK = """
            update relay_lease set relay = null, until = '-infinity' where bucket in (
              select bucket from relay_lease where relay = cast(:relay as uuid) order by bucket for update)
            """;

    private static final String FORGET = """
            delete from relay where id in (
              select id from relay where until < clock_timestamp() - interval '1 hour' for update skip locked)
            """;

    private static final String SHARE =
            "(select cast(ceil(64.0 / greatest(count(*), 1)) as int) from relay where until > clock_timestamp())";

    private static final String HELD =
            "(select cast(count(*) as int) from relay_lease where relay = cast(:relay as uuid) and until > clock_timestamp())";

    private static final String RELEASE_SURPLUS = """
            update relay_lease set relay = null, until = '-infinity' where cast(:term as bigint) > 0 and bucket in (
              select bucket from relay_lease where relay = cast(:relay as uuid) and until > clock_timestamp()
              order by bucket limit greatest(%s - %s, 0) for update skip locked)
            """.formatted(HELD, SHARE);

    private static final String TAKE_FREE = """
            update relay_lease
            set relay = cast(:relay as uuid), epoch = epoch + 1, until = clock_timestamp() + cast(:term as bigint) * interval '1 millisecond'
            where bucket in (
              select bucket from relay_lease where until <= clock_timestamp()
              order by bucket limit greatest(%s - %s, 0) for update skip locked)
            """.formatted(SHARE, HELD);

    private Uni<Void> run(StatelessSession session, String sql) {
        return session.createNativeQuery(sql)
                .setParameter("relay", relay.toString())
                .setParameter("term", term)
                .executeUpdate()
                .replaceWithVoid();
    }
}
