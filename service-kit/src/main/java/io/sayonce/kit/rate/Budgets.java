package io.sayonce.kit.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.loop.Loop;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often each caller may still call this replica: staff by their token's subject, customers by the link that they have. */
@ApplicationScoped
public class Budgets {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Budget staff;
    private final Budget customer;
    private final Loop loop;

    Budgets(
            Vertx vertx,
            @ConfigProperty(name = "sayonce.rate.staff.per-second") int staffPerSecond,
            @ConfigProperty(name = "sayonce.rate.staff.burst") int staffBurst,
            @ConfigProperty(name = "sayonce.rate.customer.per-second") int customerPerSecond,
            @ConfigProperty(name = "sayonce.rate.customer.burst") int customerBurst) {
        this.staff = new Budget("staff", staffPerSecond, staffBurst);
        this.customer = new Budget("customer", customerPerSecond, customerBurst);
        this.loop = new Loop(
                vertx,
                "forgetting who has not called",
                () -> Uni.createFrom().item(() -> forget(Instant.now())).replaceWith(PERIOD));
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** One request more of this caller. */
    public Bucket take(Caller caller, Instant now) {
        return buckets.compute(key(caller), (any, before) -> {
            var bucket = before == null ? Bucket.full(budget(caller), now) : before;
            return bucket.take(now);
        });
    }

    /** A full bucket is as good as none, so only those who call take room. */
    int forget(Instant now) {
        buckets.values().removeIf(bucket -> bucket.isFull(now));
        return buckets.size();
    }

    private Budget budget(Caller caller) {
        return caller.role() == Role.CUSTOMER ? customer : staff;
    }

    private static String key(Caller caller) {
        return caller.complaint().map(link -> caller.actor() + ":" + link).orElseGet(caller::actor);
    }
}
