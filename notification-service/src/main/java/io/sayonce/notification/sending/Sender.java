package io.sayonce.notification.sending;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sayonce.kit.journal.Signal;
import io.sayonce.kit.loop.Loop;
import io.sayonce.notification.sending.DueNotices.Due;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/** Sends the notices that are due: some at a time, each held by a claim for as long as its delivery takes. */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int AT_ONCE = 16;
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration HOLD = Duration.ofSeconds(5);
    private static final int SECONDS_TO_FINISH = 10;

    private final DueNotices notices;
    private final Delivery delivery;
    private final Signal signal;
    private final Loop sending;
    private final Loop holding;
    private final Map<UUID, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Sender(Vertx vertx, DueNotices notices, Delivery delivery, Signal signal) {
        this.notices = notices;
        this.delivery = delivery;
        this.signal = signal;
        this.sending = new Loop(vertx, "sending notices", this::turn);
        this.holding = new Loop(vertx, "holding claimed notices", this::hold);
    }

    void start(@Observes StartupEvent started) {
        signal.onGrowth(sending::wake);
        sending.wake();
        holding.wake();
    }

    /** What is on its way is finished and told, so that a restart sends nothing twice. */
    void stop(@Observes ShutdownEvent stopping) {
        sending.stop();
        CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, SECONDS_TO_FINISH, TimeUnit.SECONDS)
                .join();
        holding.stop();
    }

    private Uni<Duration> turn() {
        var free = AT_ONCE - underWay.size();
        if (free <= 0) {
            return Uni.createFrom().item(PERIOD);
        }
        return notices.claim(free)
                .invoke(claimed -> claimed.forEach(this::begin))
                .replaceWith(PERIOD);
    }

    private Uni<Duration> hold() {
        return underWay.isEmpty()
                ? Uni.createFrom().item(HOLD)
                : notices.hold(underWay.keySet()).replaceWith(HOLD);
    }

    private void begin(Due due) {
        var done = new CompletableFuture<Void>();
        if (underWay.putIfAbsent(due.id(), done) != null) {
            return;
        }
        delivery.of(due)
                .onTermination()
                .invoke(() -> {
                    underWay.remove(due.id());
                    done.complete(null);
                })
                .subscribe()
                .with(
                        delivered -> sending.wake(),
                        failure -> LOG.warnf("a notice waits for its claim to lapse notice=%s", due.id()));
    }
}
